import PouchDB from 'pouchdb-core'
import http from 'pouchdb-adapter-http'
import memory from 'pouchdb-adapter-memory'
import replication from 'pouchdb-replication'

import type { BatchRecord } from '#shared/wire/batch-record.ts'

export type Pouch = {
  /** Documents a second, from a database in memory to the server. */
  readonly rate: (records: readonly BatchRecord[], batchSize: number) => Promise<number>
}

const Local = PouchDB.plugin(memory).plugin(http).plugin(replication)

export function openPouch(url: string): Pouch {
  return {
    rate: async (records, batchSize) => {
      const name = `bench-${crypto.randomUUID()}`
      const local = new Local(name, { adapter: 'memory' })
      await local.bulkDocs(records.map((record) => ({ _id: record.rev_id, ...record })))
      const startedAt = performance.now()
      const done = await local.replicate.to(`${url}/${name}`, { batch_size: batchSize })
      const seconds = (performance.now() - startedAt) / 1000
      if (done.docs_written !== records.length) throw new Error(JSON.stringify(done))
      await local.destroy()
      return records.length / seconds
    },
  }
}
