import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'

import expressPouch from 'express-pouchdb'

import { MemoryPouch } from './pouch-store.ts'

/* express-pouchdb in a process of its own, in its fastest mode. Says where it is. */

const [logFolder = ''] = process.argv.slice(2)
const server = createServer(
  expressPouch(MemoryPouch, {
    mode: 'minimumForPouchDB',
    inMemoryConfig: true,
    logPath: join(logFolder, 'pouch.log'),
  }),
)
server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo
  process.send?.(`http://127.0.0.1:${port}`)
})
process.on('disconnect', () => process.exit())
