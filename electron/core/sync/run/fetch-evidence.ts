import { noteAskedFor, listMissingFiles } from '#core/review/missing-files.ts'
import { downloadBlob } from '#core/sync/gateway/download-blob.ts'
import { inOneTransaction } from '#core/sync/in-one-transaction.ts'

import { report, type SyncAttempt } from './sync-attempt.ts'

/** As many as one sync waits for; the others come with the next. */
const mostFiles = 100

/** Brings the evidence behind what waits for review; what is not at the city yet is asked for again. */
export async function fetchEvidence({ work, ask, backUpOnce }: SyncAttempt): Promise<void> {
  const missing = await work.holdOpen(() => listMissingFiles(work.db, mostFiles))
  if (missing.length > 0) await backUpOnce()
  for (const [done, sha256] of missing.entries()) {
    report(work, 'files', { records: { done, total: missing.length } })
    const bytes = await ask((line) => downloadBlob(line, sha256))
    await work.holdOpen(() =>
      inOneTransaction(work, async (tx) => {
        // Durable before the row that asked for it is gone.
        if (bytes) work.evidence.put(bytes)
        await noteAskedFor(tx, sha256, bytes !== null)
      }),
    )
  }
  if (missing.length > 0) work.emit({ kind: 'sync-changed' })
}
