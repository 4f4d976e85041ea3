import { useCallback, useEffect, useRef, useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'

const addressAfterMs = 400

/**
 * A filter that stands in the address, so that going back shows the same list. The address follows
 * when typing pauses: a key need not wait for it.
 */
export function useFilterInAddress<Filter>(how: {
  readonly read: (address: URLSearchParams) => Filter
  readonly write: (filter: Filter) => URLSearchParams
}) {
  const [address] = useSearchParams()
  const navigate = useNavigate()
  const [filter, setFilter] = useState(() => how.read(address))
  const remember = useRef<() => Promise<void>>(undefined)
  useEffect(() => {
    remember.current = async () => {
      const search = how.write(filter).toString()
      if (search !== address.toString()) await navigate({ search }, { replace: true })
    }
  })
  useEffect(() => {
    const timer = setTimeout(() => void remember.current?.(), addressAfterMs)
    return () => clearTimeout(timer)
  }, [filter])
  const rememberFilter = useCallback(async () => remember.current?.(), [])
  return { filter, setFilter, rememberFilter }
}
