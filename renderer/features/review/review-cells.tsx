import { IconAlertTriangle } from '@tabler/icons-react'

import type { ReviewItem } from '#shared/domain/review/review-item.ts'
import { maskPersonalTaxCode } from '#shared/domain/firms/tax-code.ts'

import { useFormat, useText } from '../../text/text-context.tsx'
import { GridCell } from '../../ui/virtual-grid.tsx'
import classes from './review-queue.module.css'
import { useItemMarks } from './use-item-marks.ts'
import { useItemResult } from '../../client/use-item-result.ts'

/** One assessment of the queue. */
export function ReviewCells({ item }: { readonly item: ReviewItem }) {
  const { review } = useText()
  const format = useFormat()
  const result = useItemResult(item)
  const taxCode = item.taxCode === null ? review.noTaxCode : maskPersonalTaxCode(item.taxCode)
  const firmName = item.firmName === '' ? review.firmUnknown : item.firmName
  return (
    <>
      <span role="gridcell" className={classes.firm}>
        <span className={classes.firmName}>{firmName}</span>
        <span className="nb-soft">
          {taxCode} · {review.states[item.state]}
        </span>
      </span>
      <GridCell className={classes.wrapped} words={item.mentorName} missing="" />
      <GridCell
        className={classes.arrived}
        words={format.sinceThen(item.arrivedAt, Date.now())}
        missing=""
      />
      <span role="gridcell" className={classes.firm}>
        <span className={classes.points}>{result.points}</span>
        <span className="nb-soft">{result.level}</span>
      </span>
      <ToNote item={item} />
    </>
  )
}

function ToNote({ item }: { readonly item: ReviewItem }) {
  const { rowMarks } = useText().review
  const marks = useItemMarks(item)
  const words = marks.length === 0 ? rowMarks.none : marks.join(' · ')
  return (
    <span role="gridcell" className={classes.note}>
      {marks.length === 0 ? null : (
        <IconAlertTriangle aria-hidden size="1.125rem" stroke={1.75} className={classes.icon} />
      )}
      <span className={marks.length === 0 ? 'nb-soft' : classes.wrapped}>{words}</span>
    </span>
  )
}
