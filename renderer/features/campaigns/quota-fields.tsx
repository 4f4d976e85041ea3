import { useText } from '../../text/text-context.tsx'
import { Choice } from '../../ui/choice.tsx'
import { Section } from '../../ui/section.tsx'
import { TextField } from '../../ui/text-field.tsx'
import styles from './campaign-form.module.css'
import type { FieldsProps } from './campaign-fields.ts'
import { useSectorName } from './use-sector-name.ts'

/** How many assessments are wanted, how many one mentor takes, how they are approved. */
export function QuotaFields({ draft, fault, set }: FieldsProps) {
  const { campaignForm: text } = useText()
  const sectorName = useSectorName()
  return (
    <Section title={text.quotasTitle} lead={text.fillLater}>
      <div className={styles.fields}>
        <TextField
          label={text.total}
          description={text.totalHint}
          inputMode="numeric"
          value={draft.total}
          error={fault('total')}
          onChange={(event) => set({ total: event.currentTarget.value })}
        />
        <TextField
          label={text.perMentor}
          description={text.perMentorHint}
          inputMode="numeric"
          value={draft.perMentor}
          error={fault('perMentor')}
          onChange={(event) => set({ perMentor: event.currentTarget.value })}
        />
        {draft.sectors.map((sector) => (
          <TextField
            key={sector}
            label={text.sectorQuota(sectorName(sector))}
            inputMode="numeric"
            value={draft.bySector[sector] ?? ''}
            error={fault(`bySector.${sector}`)}
            onChange={(event) =>
              set({ bySector: { ...draft.bySector, [sector]: event.currentTarget.value } })
            }
          />
        ))}
      </div>
      <Choice
        label={text.twoPersonReview}
        value={draft.twoPersonReview}
        options={(['follow', 'yes', 'no'] as const).map((value) => ({
          value,
          label: text.twoPersonChoices[value],
        }))}
        onChange={(twoPersonReview) => set({ twoPersonReview })}
      />
    </Section>
  )
}
