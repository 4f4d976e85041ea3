import { listChanges } from '#core/sync/gateway/gateway-client.ts'

import { findProgress } from './progress-repository.ts'
import { report, type SyncAttempt } from './sync-attempt.ts'
import { takePage } from './take-page.ts'

/** Takes the feed, page by page, to its end. */
export async function fetchChanges(
  attempt: SyncAttempt,
  replacedBefore: ReadonlySet<string>,
): Promise<ReadonlySet<string>> {
  const { work, device, mayReplace, ask, backUpOnce } = attempt
  let replaced = replacedBefore
  for (let done = 0; ;) {
    const { cursor } = await work.holdOpen(() => findProgress(work.db))
    const rows = await ask((line) => listChanges(line, cursor))
    if (rows.length === 0) return replaced
    await backUpOnce()
    const before = replaced
    replaced = await work.holdOpen(() =>
      takePage(work, { device, rows, replacedBefore: before, mayReplace }),
    )
    done += rows.length
    report(work, 'fetching', { records: { done, total: 0 } })
    work.emit({ kind: 'sync-changed' })
  }
}
