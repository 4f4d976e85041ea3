import { useEffect, useState } from 'react'

import { useText } from '../text/text-context.tsx'
import classes from './loading.module.css'

const patienceMs = 300

/** Shows nothing for the first 300 ms: what comes at once needs no announcement. */
export function Loading() {
  const { ui } = useText()
  const [isLate, setIsLate] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setIsLate(true), patienceMs)
    return () => clearTimeout(timer)
  }, [])
  return (
    <div className={classes.loading} role="status">
      {isLate ? ui.loading : null}
    </div>
  )
}
