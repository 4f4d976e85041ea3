import { NativeSelect, Textarea } from '@mantine/core'
import { useState } from 'react'

import type { FixedCriterion } from '#shared/domain/instruments/evaluation.ts'

import { useText } from '../../text/text-context.tsx'
import { QuietButton } from '../../ui/quiet-button.tsx'
import { StateBadge } from '../../ui/state-badge.tsx'
import classes from '../../result/explanation.module.css'

const shortestReason = 3

/** Points given by hand, always with the reason that is kept, shown and counted. */
export function FixCriterion(props: {
  readonly maxPoints: number
  readonly fixed: FixedCriterion | null
  readonly canEdit: boolean
  readonly onFix: (value: FixedCriterion | null) => void
}) {
  const { explain } = useText().assessments
  const [points, setPoints] = useState(props.fixed?.points ?? 0)
  const [reason, setReason] = useState(props.fixed?.reason ?? '')
  const [isFaulty, setIsFaulty] = useState(false)
  const { fixed } = props

  const fix = () => {
    const isGiven = reason.trim().length >= shortestReason
    setIsFaulty(!isGiven)
    if (isGiven) props.onFix({ points, reason: reason.trim() })
  }

  return (
    <section className={classes.fix}>
      <h3>{explain.fix}</h3>
      {fixed === null ? <p className="nb-soft">{explain.fixLead}</p> : <FixedWords fixed={fixed} />}
      {props.canEdit ? (
        <>
          <NativeSelect
            className={classes.fixPoints}
            size="md"
            label={explain.fixPoints}
            value={String(points)}
            data={Array.from({ length: props.maxPoints + 1 }, (_, value) => String(value))}
            onChange={(event) => setPoints(Number(event.currentTarget.value))}
          />
          <Textarea
            label={explain.fixReason}
            autosize
            minRows={2}
            maxLength={2000}
            value={reason}
            error={isFaulty ? explain.fixReasonFault : null}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <div className={classes.buttons}>
            <QuietButton onClick={fix}>{explain.fixSave}</QuietButton>
            {fixed === null ? null : (
              <QuietButton onClick={() => props.onFix(null)}>{explain.unfix}</QuietButton>
            )}
          </div>
        </>
      ) : null}
    </section>
  )
}

function FixedWords(props: { readonly fixed: FixedCriterion }) {
  const { explain } = useText().assessments
  return (
    <div>
      <StateBadge tone="attention">{explain.fixed(props.fixed.points)}</StateBadge>
      <p>{props.fixed.reason}</p>
    </div>
  )
}
