import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { startGateway } from '#city/compose-gateway.ts'
import { makeTestCityKeys } from '#test/support/city-keys.ts'
import { generousLimits } from '#test/support/test-city.ts'

import { benchSecret } from './bench-secret.ts'

/*
 * The gateway in a process of its own, so that its memory can be told from the measuring. Says where it
 * is; answers every message with the bytes it occupies.
 */

const [databaseUrl = ''] = process.argv.slice(2)
const gateway = await startGateway({
  databaseUrl,
  keys: { ...(await makeTestCityKeys()), sessionSecret: benchSecret },
  filesFolder: mkdtempSync(join(tmpdir(), 'nang-bac-bench-files-')),
  limits: generousLimits,
  log: { write: () => undefined },
})
process.on('message', () => process.send?.(process.memoryUsage().rss))
process.on('disconnect', () => void gateway.close())
process.send?.(gateway.url)
