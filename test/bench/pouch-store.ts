import PouchDB, { type Database, type PouchConstructor } from 'pouchdb-core'
import http from 'pouchdb-adapter-http'
import memory from 'pouchdb-adapter-memory'
import replication from 'pouchdb-replication'

/**
 * PouchDB in memory: it never waits for a disk, as the gateway does with every batch. Its store on disk
 * needs a native package, which this project does not take.
 */
export const MemoryPouch: PouchConstructor = PouchDB.plugin(memory)
  .plugin(http)
  .plugin(replication)
  .defaults({ adapter: 'memory' })

/** One database. Others it is replicated to are found by their address. */
export function openPouchDatabase(): Database {
  return new MemoryPouch(crypto.randomUUID())
}
