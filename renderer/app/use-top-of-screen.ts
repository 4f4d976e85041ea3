import { useLayoutEffect, useRef } from 'react'
import { NavigationType, useLocation, useNavigationType } from 'react-router'

/** Every screen one goes to begins at its top; the way back leaves the place to the browser. */
export function useTopOfScreen(): void {
  const { pathname } = useLocation()
  const kind = useNavigationType()
  const shown = useRef(pathname)
  useLayoutEffect(() => {
    if (shown.current === pathname) return
    shown.current = pathname
    if (kind !== NavigationType.Pop) window.scrollTo(0, 0)
  }, [pathname, kind])
}
