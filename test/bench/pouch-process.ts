import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import expressPouch from 'express-pouchdb'
import PouchDB from 'pouchdb-core'
import http from 'pouchdb-adapter-http'
import memory from 'pouchdb-adapter-memory'
import replication from 'pouchdb-replication'

/* express-pouchdb in a process of its own, all in memory: the case that is best for it. Says where it is. */

const inMemory = PouchDB.plugin(memory).plugin(http).plugin(replication).defaults({
  adapter: 'memory',
})
const server = createServer(
  expressPouch(inMemory, {
    mode: 'minimumForPouchDB',
    inMemoryConfig: true,
    logPath: join(tmpdir(), 'nang-bac-bench-pouch.log'),
  }),
)
server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo
  process.send?.(`http://127.0.0.1:${port}`)
})
process.on('disconnect', () => server.close())
