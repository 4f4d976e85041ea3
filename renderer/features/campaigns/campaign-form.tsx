import { useEffect, useRef, useState, type KeyboardEvent } from 'react'

import type { CampaignDetails } from '#shared/domain/campaigns/campaign.ts'

import { useFirstFault } from '../../client/use-first-fault.ts'
import { useText } from '../../text/text-context.tsx'
import { KeyHint } from '../../ui/key-hint.tsx'
import { LeaveGuard } from '../../ui/leave-guard.tsx'
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

type CampaignFormProps = {
  readonly initial: CampaignDraft
  readonly instruments: KnownInstruments
  readonly isSaving: boolean
  readonly error: unknown
  readonly onSave: (details: CampaignDetails) => void
  readonly onCancel: () => void
}

export function CampaignForm(props: CampaignFormProps) {
  const { campaignForm: text } = useText()
  const { fields, faultCount, form, isChanged, isLeaving, save, cancel } = useCampaignForm(props)
  return (
    <form
      ref={form}
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
        {faultCount > 0 ? (
          <p role="status" className={styles.faults}>
            {text.faultsAbove(faultCount)}
          </p>
        ) : null}
        <div className={styles.buttons}>
          <PrimaryButton type="submit" loading={props.isSaving}>
            {text.save}
          </PrimaryButton>
          <KeyHint keys="Ctrl+Enter" />
          <QuietButton onClick={cancel}>{text.cancel}</QuietButton>
        </div>
      </footer>
      <LeaveGuard isActive={isChanged} isLeaving={isLeaving} />
    </form>
  )
}

/** What is typed, what of it is at fault once it was tried, and the ways out. */
function useCampaignForm(props: CampaignFormProps) {
  const { campaignForm: text } = useText()
  const [initial] = useState(props.initial)
  const [draft, setDraft] = useState(initial)
  const [wasTried, setWasTried] = useState(false)
  const { form, goToFault } = useFirstFault<HTMLFormElement>()
  const isLeaving = useRef(false)
  useEffect(() => {
    if (props.error) isLeaving.current = false
  }, [props.error])
  const { faults, details } = readCampaignDraft(draft, props.instruments)
  const fields: FieldsProps = {
    draft,
    fault: (field) => (wasTried ? wordsOf(faults, field, text.faults) : null),
    set: (part) => {
      isLeaving.current = false
      setDraft((before) => ({ ...before, ...part }))
    },
  }
  return {
    ...{ fields, form, isLeaving, isChanged: draft !== initial },
    faultCount: wasTried ? Object.keys(faults).length : 0,
    save: () => {
      setWasTried(true)
      goToFault()
      if (details === null) return
      isLeaving.current = true
      props.onSave(details)
    },
    cancel: () => {
      isLeaving.current = true
      props.onCancel()
    },
  }
}

function wordsOf(
  faults: CampaignFaults,
  field: string,
  words: Readonly<Record<CampaignFaults[string], string>>,
): string | null {
  const fault = faults[field]
  return fault === undefined ? null : words[fault]
}
