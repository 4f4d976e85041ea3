import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef, useState, type RefObject } from 'react'

const rowRem = 3.75
const headRem = 2.5

/** Where the rows of a long list stand, and the least height of one. */
export function useGridRows(list: {
  readonly total: number
  readonly gridRef: RefObject<HTMLDivElement | null>
  /** Whether rows are measured, or all of one height. */
  readonly wraps: boolean
}) {
  const { total, gridRef, wraps } = list
  const rowHeight = useRowHeight()
  const rows = useVirtualizer({
    count: total,
    getScrollElement: () => gridRef.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    // The head stands above the rows in the same box, so they begin that much lower.
    scrollPaddingEnd: (rowHeight / rowRem) * headRem,
  })
  useEffect(() => {
    rows.measure()
    if (wraps) gridRef.current?.querySelectorAll('[data-index]').forEach(rows.measureElement)
  }, [rows, rowHeight, wraps, gridRef])
  return { rows, rowHeight }
}

/**
 * Brings a row into view and keeps it there while rows around it are read and grow to their own height,
 * until the list is scrolled by hand.
 */
export function useMoveTo(
  rows: ReturnType<typeof useGridRows>['rows'],
  active: number,
): { readonly moveTo: (index: number) => void; readonly letGo: () => void } {
  const wanted = useRef<number | null>(null)
  const size = rows.getTotalSize()
  useEffect(() => {
    if (wanted.current === active) rows.scrollToIndex(active)
  }, [rows, active, size])
  const moveTo = (index: number) => {
    wanted.current = index
    rows.scrollToIndex(index)
  }
  return { moveTo, letGo: () => (wanted.current = null) }
}

/** Rows grow with the text, so their height follows the zoom. */
function useRowHeight(): number {
  const [height, setHeight] = useState(rowRem * 16)
  const probe = useRef<ResizeObserver | null>(null)
  useEffect(() => {
    const measure = () => {
      setHeight(rowRem * Number.parseFloat(getComputedStyle(document.documentElement).fontSize))
    }
    measure()
    probe.current = new ResizeObserver(measure)
    probe.current.observe(document.body)
    return () => probe.current?.disconnect()
  }, [])
  return height
}
