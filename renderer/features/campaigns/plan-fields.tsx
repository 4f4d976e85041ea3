import { Textarea } from '@mantine/core'

import type { CampaignPlan } from '#shared/domain/campaigns/campaign.ts'

import { useText } from '../../text/text-context.tsx'
import { Choice } from '../../ui/choice.tsx'
import { DateField } from '../../ui/date-field.tsx'
import { Section } from '../../ui/section.tsx'
import { TextField } from '../../ui/text-field.tsx'
import styles from './campaign-form.module.css'
import type { FieldsProps } from './campaign-fields.ts'

const methods: readonly CampaignPlan['method'][] = ['on-site', 'online', 'both']

/** The plan the team brings before the authority (Điều 11.1 c), and the training (d). */
export function PlanFields(props: FieldsProps) {
  const { campaignForm: text } = useText()
  const { draft, fault, set } = props
  const { plan } = draft
  return (
    <Section title={text.planTitle} lead={`${text.planLead} ${text.fillLater}`}>
      <Choice
        label={text.method}
        value={plan.method}
        options={methods.map((value) => ({ value, label: text.methods[value] }))}
        onChange={(method) => set({ plan: { ...plan, method } })}
      />
      <div className={styles.fields}>
        <PlanText {...props} field="schedule" maxLength={2000} />
        <PlanText {...props} field="content" maxLength={4000} />
        <PlanText {...props} field="training" maxLength={2000} />
        <TextField
          label={text.budget}
          inputMode="numeric"
          value={draft.budget}
          error={fault('budget')}
          onChange={(event) => set({ budget: event.currentTarget.value })}
        />
      </div>
      <div className={styles.fields}>
        <TextField
          label={text.approvedBy}
          value={plan.approvedBy}
          maxLength={300}
          onChange={(event) => set({ plan: { ...plan, approvedBy: event.currentTarget.value } })}
        />
        <TextField
          label={text.decisionNumber}
          value={plan.decisionNumber}
          maxLength={100}
          onChange={(event) =>
            set({ plan: { ...plan, decisionNumber: event.currentTarget.value } })
          }
        />
        <DateField
          label={text.approvedOn}
          placeholder={text.datePlaceholder}
          value={draft.approvedOn}
          error={null}
          onChange={(approvedOn) => set({ approvedOn })}
        />
      </div>
    </Section>
  )
}

function PlanText({
  draft,
  set,
  field,
  maxLength,
}: FieldsProps & {
  readonly field: 'schedule' | 'content' | 'training'
  readonly maxLength: number
}) {
  const { campaignForm: text } = useText()
  return (
    <Textarea
      label={text[field]}
      value={draft.plan[field]}
      autosize
      minRows={3}
      maxLength={maxLength}
      onChange={(event) => set({ plan: { ...draft.plan, [field]: event.currentTarget.value } })}
    />
  )
}
