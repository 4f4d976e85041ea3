import { fork } from 'node:child_process'
import { join } from 'node:path'

import type { BatchRecord } from '#shared/wire/batch-record.ts'

import { firstWord } from './first-word.ts'
import { openPouchDatabase } from './pouch-store.ts'

export type PouchPeer = {
  /** Documents a second, one for each record, from a database in memory to another's. */
  readonly rate: (records: readonly BatchRecord[], batchSize: number) => Promise<number>
  readonly close: () => void
}

/** PouchDB here, express-pouchdb in a process of its own, HTTP between them. */
export async function openPouchPeer(logFolder: string): Promise<PouchPeer> {
  const server = fork(join(import.meta.dirname, 'pouch-process.ts'), [logFolder])
  const url = await firstWord(server)
  return {
    rate: async (records, batchSize) => {
      const local = openPouchDatabase()
      await local.bulkDocs(records.map((record) => ({ _id: record.rev_id, ...record })))
      const startedAt = performance.now()
      const done = await local.replicate.to(`${url}/bench-${crypto.randomUUID()}`, {
        batch_size: batchSize,
      })
      const seconds = (performance.now() - startedAt) / 1000
      if (done.docs_written !== records.length) throw new Error(JSON.stringify(done))
      await local.destroy()
      return records.length / seconds
    },
    close: () => server.disconnect(),
  }
}
