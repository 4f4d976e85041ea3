import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react'

import type { FirmId, FirmRow } from '#shared/domain/firms/firm.ts'

import { useText } from '../../text/text-context.tsx'
import { FirmTableRow } from './firm-table-row.tsx'
import styles from './firm-table.module.css'
import { moveActive } from './move-active.ts'
import type { ReferenceIndex } from './use-reference-index.ts'

const rowRem = 3.75

type FirmTableProps = {
  readonly total: number
  readonly rowAt: (index: number) => FirmRow | undefined
  readonly index: ReferenceIndex
  readonly gridRef: RefObject<HTMLDivElement | null>
  /** Changes when the list starts anew, so that it begins at the top. */
  readonly listKey: string
  readonly onVisible: (first: number, last: number) => void
  readonly onOpen: (firmId: FirmId) => void
}

/** Virtual rows; arrow keys move, Enter opens. */
export function FirmTable(props: FirmTableProps) {
  const { total, rowAt, gridRef, listKey, onVisible, onOpen } = props
  const { firms } = useText()
  const [active, setActive] = useState(0)
  const rowHeight = useRowHeight()
  const rows = useVirtualizer({
    count: total,
    getScrollElement: () => gridRef.current,
    estimateSize: () => rowHeight,
    overscan: 8,
  })
  const shown = rows.getVirtualItems()
  const [first, last] = [shown[0]?.index ?? 0, shown.at(-1)?.index ?? 0]
  useEffect(() => onVisible(first, last), [onVisible, first, last])
  useEffect(() => rows.measure(), [rows, rowHeight])
  useStartAtTop(listKey, gridRef, setActive)

  const onKeyDown = (event: KeyboardEvent) => {
    const activeRow = rowAt(active)
    if (event.key === 'Enter') {
      if (activeRow) onOpen(activeRow.id)
      return
    }
    const pageRows = Math.floor((gridRef.current?.clientHeight ?? 0) / rowHeight) - 2
    const next = moveActive(event.key, active, { total, pageRows })
    if (next === null) return
    event.preventDefault()
    setActive(next)
    rows.scrollToIndex(next)
  }

  return (
    <div
      ref={gridRef}
      role="grid"
      tabIndex={0}
      className={styles.grid}
      aria-label={firms.title}
      aria-rowcount={total + 1}
      aria-activedescendant={`firm-row-${active}`}
      onKeyDown={onKeyDown}
    >
      <FirmTableHead />
      <div role="rowgroup" className={styles.body} style={{ height: rows.getTotalSize() }}>
        {shown.map((item) => (
          <FirmTableRow
            key={item.index}
            position={item.index}
            top={item.start}
            height={rowHeight}
            isActive={item.index === active}
            row={rowAt(item.index)}
            index={props.index}
            onOpen={onOpen}
            onActivate={setActive}
          />
        ))}
      </div>
    </div>
  )
}

function FirmTableHead() {
  const { columns } = useText().firms
  return (
    <div role="rowgroup" className={styles.head}>
      <div role="row" aria-rowindex={1} className={styles.row}>
        <span role="columnheader">{columns.name}</span>
        <span role="columnheader" className={styles.taxCode}>
          {columns.taxCode}
        </span>
        <span role="columnheader" className={styles.sector}>
          {columns.sector}
        </span>
        <span role="columnheader" className={styles.ward}>
          {columns.ward}
        </span>
        <span role="columnheader" className={styles.size}>
          {columns.size}
        </span>
        <span role="columnheader" className={styles.count}>
          {columns.assessments}
        </span>
      </div>
    </div>
  )
}

function useStartAtTop(
  listKey: string,
  gridRef: RefObject<HTMLDivElement | null>,
  setActive: (position: number) => void,
): void {
  useEffect(() => {
    setActive(0)
    gridRef.current?.scrollTo({ top: 0 })
  }, [listKey, gridRef, setActive])
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
