import type { SyncConflict } from '#shared/domain/sync/sync-state.ts'

import { SyncFailure } from '../../client/sync-failure.tsx'
import { useFormat, useText } from '../../text/text-context.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { QuietButton } from '../../ui/quiet-button.tsx'
import { Section } from '../../ui/section.tsx'
import { StateBadge } from '../../ui/state-badge.tsx'
import type { ConflictField } from './conflict-choice.ts'
import { useUndoConflict } from './use-conflicts.ts'
import { useFieldWords } from './use-field-words.ts'
import { useSideNames } from './use-side-names.ts'

/** What had stood against what; the choice can be taken back until it has left the laptop. */
export function SettledConflict({ conflict }: { readonly conflict: SyncConflict }) {
  const { conflicts: text } = useText()
  const undo = useUndoConflict()
  const { canUndo } = conflict
  return (
    <Section
      title={conflict.firmName}
      actions={
        <StateBadge tone={canUndo ? 'neutral' : 'done'}>
          {conflict.state === 'settled-here' ? text.settledHere : text.settledDone}
        </StateBadge>
      }
    >
      {undo.error ? <SyncFailure error={undo.error} /> : null}
      <BothSides conflict={conflict} />
      {canUndo ? (
        <div>
          <QuietButton
            aria-label={text.undoOf(conflict.firmName)}
            loading={undo.isPending}
            onClick={() => undo.mutate(conflict.conflictId)}
          >
            {text.undo}
          </QuietButton>
        </div>
      ) : null}
    </Section>
  )
}

/** Field by field, and what was chosen when it was chosen here. */
function BothSides({ conflict }: { readonly conflict: SyncConflict }) {
  const { conflicts: text } = useText()
  const format = useFormat()
  const { nameOf, valueOf } = useFieldWords()
  const { cityAuthor, theirAuthor, chosen } = conflict
  const names = useSideNames(conflict)
  const side = (name: string, author: SyncConflict['cityAuthor']) =>
    `${name} (${text.by(author.userName, format.dateTime(author.at))})`
  return (
    <DataTable
      label={conflict.firmName}
      rows={conflict.fields}
      rowKey={({ field }) => field}
      columns={[
        { key: 'field', title: '', cell: nameOf },
        {
          key: 'city',
          title: side(names.city, cityAuthor),
          wraps: true,
          cell: ({ field, city }) => valueOf(field, city),
        },
        {
          key: 'theirs',
          title: side(names.theirs, theirAuthor),
          wraps: true,
          cell: ({ field, theirs }) => valueOf(field, theirs),
        },
        ...(chosen
          ? [
              {
                key: 'chosen',
                title: text.chosenValue,
                wraps: true,
                cell: ({ field }: ConflictField) => (
                  <strong>{valueOf(field, chosen[field])}</strong>
                ),
              },
            ]
          : []),
      ]}
    />
  )
}
