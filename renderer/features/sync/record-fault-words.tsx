import type { SentRecord } from '#shared/domain/sync/sync-state.ts'

import type { Text } from '../../text/text.ts'
import { useText } from '../../text/text-context.tsx'
import { StateBadge, type Tone } from '../../ui/state-badge.tsx'
import classes from './record-line.module.css'

type Mark = { readonly tone: Tone; readonly name: keyof Text['sync']['attention'] }

/** Why a record stopped on its way or came with a note, and what to do; nothing while all is well. */
export function RecordFaultWords(props: { readonly record: SentRecord }) {
  const { sync, recordFaults } = useText()
  const { record } = props
  const mark = markOf(record)
  if (!mark) return null
  const table: Readonly<Record<string, { readonly what: string; readonly remedy: string }>> =
    recordFaults.byCode
  const words = record.fault === null ? undefined : (table[record.fault] ?? recordFaults.unknown)
  const needs = [...new Set(record.needs.map((need) => needWords(need, sync.list.needKinds)))]
  return (
    <div className={classes.fault} data-tone={mark.tone}>
      <StateBadge tone={mark.tone}>{sync.attention[mark.name]}</StateBadge>
      {words ? (
        <p>
          <strong>{words.what}.</strong> {words.remedy}
        </p>
      ) : null}
      {needs.length > 0 ? <p>{sync.list.needs(needs.join(', '))}</p> : null}
      {record.pointer ? <p className={classes.pointer}>{sync.list.where(record.pointer)}</p> : null}
    </div>
  )
}

function markOf({ carriage, fault }: SentRecord): Mark | null {
  if (carriage === 'rejected') return { tone: 'fault', name: 'rejected' }
  if (carriage === 'held') return { tone: 'attention', name: 'held' }
  if (carriage === 'conflict') return { tone: 'attention', name: 'conflict' }
  return fault === null ? null : { tone: 'attention', name: 'warning' }
}

/** `batch 7`, `firm <id>`: ids say nothing to a reader, numbers do. */
function needWords(need: string, kinds: Text['sync']['list']['needKinds']): string {
  const [kind = '', which = ''] = need.split(' ')
  if (kind === 'batch') return kinds.batch(which)
  if (kind === 'firm' || kind === 'instrument' || kind === 'blob') return kinds[kind]
  return kinds.other
}
