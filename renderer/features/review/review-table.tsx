import { useCallback, type RefObject } from 'react'

import type { ReviewItem } from '#shared/domain/review/review-item.ts'

import { useText } from '../../text/text-context.tsx'
import { VirtualGrid } from '../../ui/virtual-grid.tsx'
import { ReviewCells } from './review-cells.tsx'
import classes from './review-queue.module.css'

/** The lines of the queue. */
export function ReviewTable(props: {
  readonly total: number
  readonly rowAt: (index: number) => ReviewItem | undefined
  readonly gridRef: RefObject<HTMLDivElement | null>
  readonly listKey: string
  readonly onVisible: (first: number, last: number) => void
  readonly onOpen: (item: ReviewItem) => void
}) {
  const { review } = useText()
  const cells = useCallback((item: ReviewItem) => <ReviewCells item={item} />, [])
  return (
    <VirtualGrid
      {...props}
      wraps
      label={review.title}
      columns={classes.columns}
      head={<Head />}
      cells={cells}
      reading={review.reading}
    />
  )
}

function Head() {
  const { columns } = useText().review
  return (
    <>
      <span role="columnheader">{columns.firm}</span>
      <span role="columnheader">{columns.mentor}</span>
      <span role="columnheader" className={classes.arrived}>
        {columns.arrived}
      </span>
      <span role="columnheader">{columns.result}</span>
      <span role="columnheader" className={classes.noteHead}>
        {columns.marks}
      </span>
    </>
  )
}
