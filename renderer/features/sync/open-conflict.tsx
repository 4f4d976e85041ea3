import { useState } from 'react'

import type { SyncConflict } from '#shared/domain/sync/sync-state.ts'

import { SyncFailure } from '../../client/sync-failure.tsx'
import { useFormat, useText } from '../../text/text-context.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { PrimaryButton } from '../../ui/primary-button.tsx'
import { QuietButton } from '../../ui/quiet-button.tsx'
import { Section } from '../../ui/section.tsx'
import { toChoices, type Picks } from './conflict-choice.ts'
import { ConflictFieldChoice } from './conflict-field-choice.tsx'
import { ConflictSides } from './conflict-sides.tsx'
import classes from './conflicts.module.css'
import { useSettleConflict } from './use-conflicts.ts'

/** One firm's open conflict: nothing is chosen beforehand, and nothing is stored until all is. */
export function OpenConflict(props: {
  readonly conflict: SyncConflict
  readonly isPrimary: boolean
}) {
  const { conflicts: text } = useText()
  const format = useFormat()
  const settle = useSettleConflict()
  const [picks, setPicks] = useState<Picks>({})
  const { conflict } = props
  const { fields } = conflict
  const choices = toChoices(fields, picks)
  const SettleButton = props.isPrimary ? PrimaryButton : QuietButton

  const submit = () => {
    if (choices && !settle.isPending) {
      settle.mutate({ conflictId: conflict.conflictId, choices })
    }
  }
  const pickAll = (take: 'city' | 'theirs') =>
    setPicks(Object.fromEntries(fields.map(({ field }) => [field, { take }])))

  return (
    <Section
      title={conflict.firmName}
      lead={text.fieldsOf(format.integer(fields.length))}
      actions={<LinkButton to={`/firms/${conflict.firmId}`}>{text.openFirm}</LinkButton>}
    >
      <form
        className={classes.conflict}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
        onKeyDown={(event) => event.key === 'Enter' && event.ctrlKey && submit()}
      >
        <ConflictSides conflict={conflict} />
        {fields.map((field) => (
          <ConflictFieldChoice
            key={field.field}
            field={field}
            pick={picks[field.field] ?? null}
            onPick={(pick) => setPicks({ ...picks, [field.field]: pick })}
          />
        ))}
        {settle.error ? <SyncFailure error={settle.error} /> : null}
        <div className={classes.buttons}>
          <SettleButton
            type="submit"
            aria-label={text.settleOf(conflict.firmName)}
            disabled={choices === null}
            loading={settle.isPending}
          >
            {text.settle}
          </SettleButton>
          <TakeAll onTake={pickAll} />
        </div>
      </form>
    </Section>
  )
}

function TakeAll(props: { readonly onTake: (side: 'city' | 'theirs') => void }) {
  const { conflicts: text } = useText()
  return (
    <>
      <QuietButton onClick={() => props.onTake('city')}>{text.allCity}</QuietButton>
      <QuietButton onClick={() => props.onTake('theirs')}>{text.allTheirs}</QuietButton>
      <span className="nb-soft">{text.keys}</span>
    </>
  )
}
