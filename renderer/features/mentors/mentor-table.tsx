import { useCallback, type RefObject } from 'react'

import type { MentorRow } from '#shared/domain/mentors/mentor-list.ts'

import type { ReferenceIndex } from '../../reference/use-reference-index.ts'
import { useText } from '../../text/text-context.tsx'
import { VirtualGrid } from '../../ui/virtual-grid.tsx'
import { MentorCells } from './mentor-cells.tsx'
import styles from './mentor-table.module.css'

/** The rows of the roster. */
export function MentorTable(props: {
  readonly total: number
  readonly rowAt: (index: number) => MentorRow | undefined
  readonly index: ReferenceIndex
  readonly gridRef: RefObject<HTMLDivElement | null>
  readonly listKey: string
  readonly onVisible: (first: number, last: number) => void
  readonly onOpen: (row: MentorRow) => void
}) {
  const { mentors } = useText()
  const { index } = props
  const { columns } = mentors
  const cells = useCallback((row: MentorRow) => <MentorCells row={row} index={index} />, [index])
  const titled = ['status', 'sectors', 'ward', 'phone', 'capacity'] as const
  return (
    <VirtualGrid
      label={mentors.title}
      total={props.total}
      rowAt={props.rowAt}
      gridRef={props.gridRef}
      listKey={props.listKey}
      columns={styles.columns}
      head={
        <>
          <span role="columnheader">{columns.name}</span>
          {titled.map((name) => (
            <span key={name} role="columnheader" className={styles[name]}>
              {columns[name]}
            </span>
          ))}
        </>
      }
      cells={cells}
      reading={mentors.rowLoading}
      onVisible={props.onVisible}
      onOpen={props.onOpen}
    />
  )
}
