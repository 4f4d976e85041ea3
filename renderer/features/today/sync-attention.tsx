import type { SyncFault, SyncStatus } from '#shared/domain/sync/sync-state.ts'

import { useSyncStatus } from '../../client/use-sync-status.ts'
import { useFormat, useText } from '../../text/text-context.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { Notice } from '../../ui/notice.tsx'

/** What the app mends by itself, or a person chose. */
const passing: ReadonlySet<SyncFault['code']> = new Set([
  'sync/offline',
  'sync/server-busy',
  'sync/cancelled',
  'sync/not-enrolled',
])

/** What was sent and not taken, and why syncing stopped; nothing while all goes well. */
export function SyncAttention() {
  const { today, sync, syncFaults } = useText()
  const format = useFormat()
  const { data: status } = useSyncStatus()
  const fault = faultOf(status)
  const words = [
    ...(fault ? [syncFaults[fault].what] : []),
    ...(status && status.needAttention > 0
      ? [today.needAttention(format.integer(status.needAttention))]
      : []),
  ]
  if (words.length === 0) return null
  return (
    <Notice
      tone="attention"
      title={words[0]}
      actions={<LinkButton to="/sync">{sync.submit.toSync}</LinkButton>}
    >
      {words.slice(1).map((line) => (
        <p key={line}>{line}</p>
      ))}
    </Notice>
  )
}

function faultOf(status: SyncStatus | undefined): SyncFault['code'] | null {
  if (!status?.lastFault || status.running || passing.has(status.lastFault.code)) return null
  return status.lastFault.code
}
