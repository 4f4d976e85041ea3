import { useState, type KeyboardEvent } from 'react'

import type { CampaignDetails } from '#shared/domain/campaigns/campaign.ts'

import { useText } from '../../text/text-context.tsx'
import { KeyHint } from '../../ui/key-hint.tsx'
import { PrimaryButton } from '../../ui/primary-button.tsx'
import { QuietButton } from '../../ui/quiet-button.tsx'
import { ActionFault } from './action-fault.tsx'
import type { CampaignDraft } from './campaign-draft.ts'
import type { FieldsProps, KnownInstruments } from './campaign-fields.ts'
import styles from './campaign-form.module.css'
import { GeneralFields } from './general-fields.tsx'
import { PlanFields } from './plan-fields.tsx'
import { QuotaFields } from './quota-fields.tsx'
import { readCampaignDraft, type CampaignFaults } from './read-campaign-draft.ts'
import { TeamFields } from './team-fields.tsx'

export function CampaignForm(props: {
  readonly initial: CampaignDraft
  readonly instruments: KnownInstruments
  readonly isSaving: boolean
  readonly error: unknown
  readonly onSave: (details: CampaignDetails) => void
  readonly onCancel: () => void
}) {
  const { campaignForm: text } = useText()
  const [draft, setDraft] = useState(props.initial)
  const [wasTried, setWasTried] = useState(false)
  const { faults, details } = readCampaignDraft(draft, props.instruments)
  const fields: FieldsProps = {
    draft,
    fault: (field) => (wasTried ? wordsOf(faults, field, text.faults) : null),
    set: (part) => setDraft((before) => ({ ...before, ...part })),
  }
  const save = () => {
    setWasTried(true)
    if (details !== null) props.onSave(details)
  }
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
      onKeyDown={(event: KeyboardEvent) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save()
      }}
    >
      <GeneralFields {...fields} instruments={props.instruments} />
      <QuotaFields {...fields} />
      <TeamFields {...fields} />
      <PlanFields {...fields} />
      <ActionFault error={props.error} />
      <footer className={styles.footer}>
        {wasTried && details === null ? (
          <p role="status" className={styles.faults}>
            {text.faultsAbove(Object.keys(faults).length)}
          </p>
        ) : null}
        <div className={styles.buttons}>
          <PrimaryButton type="submit" loading={props.isSaving}>
            {text.save}
          </PrimaryButton>
          <KeyHint keys="Ctrl+Enter" />
          <QuietButton onClick={props.onCancel}>{text.cancel}</QuietButton>
        </div>
      </footer>
    </form>
  )
}

function wordsOf(
  faults: CampaignFaults,
  field: string,
  words: Readonly<Record<CampaignFaults[string], string>>,
): string | null {
  const fault = faults[field]
  return fault === undefined ? null : words[fault]
}
