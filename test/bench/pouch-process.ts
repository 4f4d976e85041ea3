import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'

import expressPouch from 'express-pouchdb'

import { openPouchStore } from './pouch-store.ts'

/* express-pouchdb in a process of its own, in its fastest mode. Says where it is. */

const [store = '', folder = ''] = process.argv.slice(2)
const server = createServer(
  expressPouch(openPouchStore(store === 'disk' ? 'disk' : 'memory', folder), {
    mode: 'minimumForPouchDB',
    inMemoryConfig: true,
    logPath: join(folder, 'pouch.log'),
  }),
)
server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo
  process.send?.(`http://127.0.0.1:${port}`)
})
process.on('disconnect', () => process.exit())
