import { useState, type KeyboardEvent } from 'react'

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
import { useSideNames } from './use-side-names.ts'

/** One firm's open conflict: nothing is chosen beforehand, and nothing is stored until all is. */
export function OpenConflict(props: {
  readonly conflict: SyncConflict
  readonly isPrimary: boolean
}) {
  const { conflicts: text } = useText()
  const { integer: write } = useFormat()
  const settle = useSettleConflict()
  const [picks, setPicks] = useState<Picks>({})
  const { conflict } = props
  const { fields } = conflict
  const choices = toChoices(fields, picks)
  const sides = useSideNames(conflict)
  const SettleButton = props.isPrimary ? PrimaryButton : QuietButton

  const submit = () => {
    if (!choices || settle.isPending) return
    settle.mutate({ conflictId: conflict.conflictId, choices })
  }

  return (
    <Section
      title={conflict.firmName}
      lead={text.chosen(write(Object.keys(picks).length), write(fields.length))}
      actions={<LinkButton to={`/firms/${conflict.firmId}`}>{text.openFirm}</LinkButton>}
    >
      <form
        className={classes.conflict}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
        onKeyDown={(event) => {
          if (isSaveKey(event)) submit()
        }}
      >
        <ConflictSides conflict={conflict} />
        {fields.map((field) => (
          <ConflictFieldChoice
            key={field.field}
            field={field}
            sides={sides}
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
          <TakeAll theirs={sides.allTheirs} fields={fields} onPick={setPicks} />
        </div>
      </form>
    </Section>
  )
}

/** Ctrl+Enter; a field would send the form a second time. */
function isSaveKey(event: KeyboardEvent): boolean {
  const isIt = event.key === 'Enter' && event.ctrlKey
  if (isIt) event.preventDefault()
  return isIt
}

function TakeAll(props: {
  readonly theirs: string
  readonly fields: SyncConflict['fields']
  readonly onPick: (picks: Picks) => void
}) {
  const { conflicts: text } = useText()
  const takeAll = (take: 'city' | 'theirs') =>
    props.onPick(Object.fromEntries(props.fields.map(({ field }) => [field, { take }])))
  return (
    <>
      <QuietButton onClick={() => takeAll('city')}>{text.allCity}</QuietButton>
      <QuietButton onClick={() => takeAll('theirs')}>{props.theirs}</QuietButton>
      <span className="nb-soft">{text.keys}</span>
    </>
  )
}
