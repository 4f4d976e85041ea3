import {
  memo,
  useEffect,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
} from 'react'

import { moveActive } from './move-active.ts'
import { useGridRows, useMoveTo } from './use-grid-rows.ts'
import classes from './virtual-grid.module.css'

type VirtualGridProps<Row> = {
  readonly label: string
  readonly total: number
  /** Undefined while the row is being read. */
  readonly rowAt: (index: number) => Row | undefined
  readonly gridRef: RefObject<HTMLDivElement | null>
  /** Changes when the list starts anew, so that it begins at the top. */
  readonly listKey: string
  /** The columns of every row, as a class with `grid-template-columns`. */
  readonly columns: string | undefined
  readonly head: ReactNode
  /** The cells of a row; the same function each time, or every row is painted anew. */
  readonly cells: (row: Row) => ReactNode
  /** Stands in a row that is being read. */
  readonly reading: string
  readonly onVisible: (first: number, last: number) => void
  /** The same function each time. */
  readonly onOpen: (row: Row) => void
  /** Rows grow with their words and are measured when they come into view; otherwise all are of one height. */
  readonly wraps?: boolean
}

/** A long list of which only what is visible is drawn; arrow keys move, Enter opens. */
export function VirtualGrid<Row>(props: VirtualGridProps<Row>) {
  const { total, rowAt, gridRef, listKey, onVisible, onOpen, wraps = false } = props
  const [active, setActive] = useState(0)
  const { rows, rowHeight } = useGridRows({ total, gridRef, wraps })
  const shown = rows.getVirtualItems()
  const [first, last] = [shown[0]?.index ?? 0, shown.at(-1)?.index ?? 0]
  useEffect(() => onVisible(first, last), [onVisible, first, last])
  useStartAtTop(listKey, gridRef, setActive)
  const { moveTo, letGo } = useMoveTo(rows, active)

  const onKeyDown = (event: KeyboardEvent) => {
    const activeRow = rowAt(active)
    if (event.key === 'Enter') {
      if (activeRow) onOpen(activeRow)
      return
    }
    const pageRows = Math.max(1, (rows.range?.endIndex ?? 0) - (rows.range?.startIndex ?? 0) - 2)
    const next = moveActive(event.key, active, { total, pageRows })
    if (next === null) return
    event.preventDefault()
    setActive(next)
    moveTo(next)
  }

  return (
    <div
      ref={gridRef}
      role="grid"
      tabIndex={0}
      className={classes.grid}
      aria-label={props.label}
      aria-rowcount={total + 1}
      aria-activedescendant={`grid-row-${active}`}
      onKeyDown={onKeyDown}
      onWheel={letGo}
      onPointerDown={letGo}
    >
      <GridHead columns={props.columns}>{props.head}</GridHead>
      <div role="rowgroup" className={classes.body} style={{ height: rows.getTotalSize() }}>
        {shown.map((item) => (
          <GridRow
            key={item.index}
            position={item.index}
            top={item.start}
            height={rowHeight}
            measure={wraps ? rows.measureElement : null}
            isActive={item.index === active}
            row={rowAt(item.index)}
            columns={props.columns}
            reading={props.reading}
            // The row it is given is of this list; memo cannot carry the type.
            cells={props.cells as (row: unknown) => ReactNode}
            onOpen={onOpen as (row: unknown) => void}
            onActivate={setActive}
          />
        ))}
      </div>
    </div>
  )
}

function GridHead(props: { readonly columns: string | undefined; readonly children: ReactNode }) {
  return (
    <div role="rowgroup" className={classes.head}>
      <div role="row" aria-rowindex={1} className={`${classes.row ?? ''} ${props.columns ?? ''}`}>
        {props.children}
      </div>
    </div>
  )
}

const GridRow = memo(function GridRow(props: {
  readonly position: number
  readonly top: number
  readonly height: number
  /** Null where every row has the height given. */
  readonly measure: ((row: Element | null) => void) | null
  readonly isActive: boolean
  readonly row: unknown
  readonly columns: string | undefined
  readonly reading: string
  readonly cells: (row: unknown) => ReactNode
  readonly onOpen: (row: unknown) => void
  readonly onActivate: (position: number) => void
}) {
  const { position, row, isActive, measure } = props
  // A list that is read anew between press and release has no row for a moment: what was pressed is opened.
  const pressed = useRef<unknown>(undefined)
  const open = () => {
    const wanted = row ?? pressed.current
    if (wanted !== undefined) props.onOpen(wanted)
  }
  return (
    <div
      ref={measure}
      role="row"
      id={`grid-row-${position}`}
      data-index={position}
      aria-rowindex={position + 2}
      aria-selected={isActive}
      className={`${classes.row ?? ''} ${props.columns ?? ''}`}
      data-active={isActive}
      data-wraps={measure !== null}
      style={{
        [measure ? 'minHeight' : 'height']: props.height,
        transform: `translateY(${props.top}px)`,
      }}
      onMouseDown={() => {
        pressed.current = row
        props.onActivate(position)
      }}
      onClick={open}
    >
      {row === undefined ? (
        <span role="gridcell" className={classes.missing}>
          {props.reading}
        </span>
      ) : (
        props.cells(row)
      )}
    </div>
  )
})

/** A cell of words, or what to say where there are none. */
export function GridCell(props: {
  readonly className: string | undefined
  readonly words: string | null
  readonly missing: string
}) {
  return (
    <span role="gridcell" className={props.className} title={props.words ?? undefined}>
      {props.words ?? <span className={classes.missing}>{props.missing}</span>}
    </span>
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
