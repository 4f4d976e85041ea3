import { useCallback, type RefObject } from 'react'

import type { FirmId, FirmRow } from '#shared/domain/firms/firm.ts'

import { useText } from '../../text/text-context.tsx'
import { VirtualGrid } from '../../ui/virtual-grid.tsx'
import { FirmCells } from './firm-cells.tsx'
import styles from './firm-table.module.css'
import type { ReferenceIndex } from '../../reference/use-reference-index.ts'

/** The rows of the firm list. */
export function FirmTable(props: {
  readonly total: number
  readonly rowAt: (index: number) => FirmRow | undefined
  readonly index: ReferenceIndex
  readonly gridRef: RefObject<HTMLDivElement | null>
  readonly listKey: string
  readonly onVisible: (first: number, last: number) => void
  readonly onOpen: (firmId: FirmId) => void
}) {
  const { firms } = useText()
  const { index, onOpen } = props
  const cells = useCallback((row: FirmRow) => <FirmCells row={row} index={index} />, [index])
  const open = useCallback(({ id }: FirmRow) => onOpen(id), [onOpen])
  return (
    <VirtualGrid
      label={firms.title}
      total={props.total}
      rowAt={props.rowAt}
      gridRef={props.gridRef}
      listKey={props.listKey}
      columns={styles.columns}
      head={<FirmTableHead />}
      cells={cells}
      reading={firms.rowLoading}
      onVisible={props.onVisible}
      onOpen={open}
    />
  )
}

function FirmTableHead() {
  const { columns } = useText().firms
  return (
    <>
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
    </>
  )
}
