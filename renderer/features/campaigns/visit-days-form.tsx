import { useState } from 'react'

import type { TargetRow } from '#shared/domain/campaigns/campaign-board.ts'

import { useAppClient } from '../../client/app-client.tsx'
import { useText } from '../../text/text-context.tsx'
import { DateField } from '../../ui/date-field.tsx'
import { QuietButton } from '../../ui/quiet-button.tsx'
import { ActionFault } from './action-fault.tsx'
import styles from './campaigns.module.css'
import { useCampaignAction } from './use-campaigns.ts'

/** The day of the visit, which may be open, and the day the work is due. */
export function VisitDaysForm(props: {
  readonly assignment: NonNullable<TargetRow['assignment']>
}) {
  const { assignments, campaignForm } = useText()
  const app = useAppClient()
  const { id, version } = props.assignment
  const [visitOn, setVisitOn] = useState(props.assignment.visitOn ?? '')
  const [dueOn, setDueOn] = useState(props.assignment.dueOn)
  const [isWrong, setIsWrong] = useState(false)
  const isLate = dueOn !== '' && visitOn > dueOn
  const plan = useCampaignAction(app.assignments.planVisit)
  const edit = (set: (day: string) => void) => (day: string) => {
    plan.reset()
    set(day)
  }
  const { dialog } = assignments
  return (
    <section>
      <div className={styles.row}>
        <DateField
          label={dialog.visitOn}
          placeholder={campaignForm.datePlaceholder}
          value={visitOn}
          error={null}
          onChange={(day, isDay) => {
            setIsWrong(!isDay)
            edit(setVisitOn)(day)
          }}
        />
        <DateField
          label={dialog.dueOn}
          placeholder={campaignForm.datePlaceholder}
          value={dueOn}
          error={dueOn === '' ? campaignForm.faults.date : isLate ? dialog.dueTooEarly : null}
          onChange={edit(setDueOn)}
        />
        <QuietButton
          disabled={dueOn === '' || isLate || isWrong || plan.isSuccess}
          loading={plan.isPending}
          onClick={() =>
            plan.mutate({ assignmentId: id, version, visitOn: visitOn || null, dueOn })
          }
        >
          {dialog.saveDays}
        </QuietButton>
        {plan.isSuccess ? <span role="status">{dialog.daysSaved}</span> : null}
      </div>
      <ActionFault error={plan.error} />
    </section>
  )
}
