import { useCallback, type RefObject } from 'react'

import type { PagedList } from '../../client/use-paged-list.ts'
import { useReferenceIndex } from '../../reference/use-reference-index.ts'
import { useText } from '../../text/text-context.tsx'
import { VirtualGrid } from '../../ui/virtual-grid.tsx'
import { ProgressCells, ProposalCells, VisitCells } from './target-cells.tsx'
import styles from './target-table.module.css'
import type { NamedTarget } from './use-targets.ts'

type TargetKind = 'progress' | 'proposals' | 'visits'

/** Firms of a campaign as rows: by progress, as proposals with their reasons, or by the day of the visit. */
export function TargetTable(props: {
  readonly label: string
  readonly list: PagedList<NamedTarget>
  readonly listKey: string
  readonly gridRef: RefObject<HTMLDivElement | null>
  readonly kind: TargetKind
  readonly onVisible: (first: number, last: number) => void
  readonly onOpen: (target: NamedTarget) => void
}) {
  const { kind, list } = props
  const { campaigns } = useText()
  const { wards } = useReferenceIndex()
  const { columns, Head, Cells } = kinds[kind]
  const cells = useCallback(
    (target: NamedTarget) => <Cells target={target} wards={wards} />,
    [Cells, wards],
  )
  return (
    <VirtualGrid
      wraps
      label={props.label}
      total={list.total ?? 0}
      rowAt={list.rowAt}
      gridRef={props.gridRef}
      listKey={props.listKey}
      columns={columns}
      head={<Head />}
      cells={cells}
      reading={campaigns.targets.reading}
      onVisible={props.onVisible}
      onOpen={props.onOpen}
    />
  )
}

function ProgressHead() {
  const { columns } = useText().campaigns.targets
  return (
    <>
      <span role="columnheader">{columns.firm}</span>
      <span role="columnheader">{columns.mentor}</span>
      <span role="columnheader" className={styles.visit}>
        {columns.visit}
      </span>
      <span role="columnheader" className={styles.due}>
        {columns.due}
      </span>
      <span role="columnheader">{columns.stage}</span>
    </>
  )
}

function ProposalHead() {
  const { columns } = useText().assignments
  return (
    <>
      <span role="columnheader">{columns.firm}</span>
      <span role="columnheader">{columns.mentor}</span>
      <span role="columnheader" className={styles.whyHead}>
        {columns.why}
      </span>
    </>
  )
}

function VisitHead() {
  const { columns } = useText().campaigns.targets
  return (
    <>
      <span role="columnheader">{columns.visit}</span>
      <span role="columnheader">{columns.firm}</span>
      <span role="columnheader">{columns.mentor}</span>
      <span role="columnheader" className={styles.due}>
        {columns.due}
      </span>
      <span role="columnheader" className={styles.stage}>
        {columns.stage}
      </span>
    </>
  )
}

const kinds = {
  progress: { columns: styles.progress, Head: ProgressHead, Cells: ProgressCells },
  proposals: { columns: styles.proposals, Head: ProposalHead, Cells: ProposalCells },
  visits: { columns: styles.visits, Head: VisitHead, Cells: VisitCells },
}
