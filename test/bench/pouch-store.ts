import { join } from 'node:path'

import leveldown from 'leveldown'
import PouchDB, { type Database, type PouchConstructor, type PouchOptions } from 'pouchdb-core'
import http from 'pouchdb-adapter-http'
import leveldb from 'pouchdb-adapter-leveldb'
import memory from 'pouchdb-adapter-memory'
import replication from 'pouchdb-replication'

/** `disk` is LevelDB, the store of PouchDB in Node, with every write on the disk before it is answered. */
export type PouchStore = 'disk' | 'memory'

const Pouch = PouchDB.plugin(leveldb).plugin(memory).plugin(http).plugin(replication)

/** For a server: PouchDB whose every database is kept in `folder`, or in memory. */
export function openPouchStore(store: PouchStore, folder: string): PouchConstructor {
  const prefix = store === 'disk' ? { prefix: `${join(folder, 'pouch')}-` } : {}
  return Pouch.defaults({ ...optionsOf(store), ...prefix })
}

/** One database. Others it is replicated to are found by their address. */
export function openPouchDatabase(store: PouchStore, folder: string): Database {
  return new Pouch(join(folder, crypto.randomUUID()), optionsOf(store))
}

function optionsOf(store: PouchStore): PouchOptions {
  return store === 'disk' ? { adapter: 'leveldb', db: openDurably } : { adapter: 'memory' }
}

/** LevelDB by itself leaves it to the system when a write reaches the disk; PostgreSQL's commit does not. */
function openDurably(place: string): unknown {
  const level = leveldown(place)
  const write = level._batch.bind(level)
  level._batch = (writes, options, done) => write(writes, { ...options, sync: true }, done)
  return level
}
