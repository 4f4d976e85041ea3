import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

import { composeCore } from '#core/compose-core.ts'
import { openFileForReading } from '#core/database/open-database.ts'
import { realSurroundings } from '#core/surroundings.ts'
import { openByPassphrase, readKeyFile } from '#core/workspace/key-file.ts'
import { noKeychain } from '#core/workspace/keychain.ts'
import type { Role } from '#shared/domain/workspace/workspace.ts'
import { testPassphrase, testProfile, valueOf } from '#test/support/open-test-core.ts'

import { fillUp } from './fill-up.ts'
import { prepareManager } from './works-of-an-association.ts'
import { prepareMentor } from './works-of-a-mentor.ts'

/** What came of each call, with no byte left on the disk and with room again. */
export type FullDiskStory = {
  readonly paths: readonly {
    readonly name: string
    /** A failure, or `stored` where it fitted into what the log had room for. */
    readonly whenFull: unknown
    readonly isUnchanged: boolean
    readonly afterwards: unknown
  }[]
  readonly reads: readonly { readonly name: string; readonly isOk: boolean }[]
  readonly halfFiles: readonly string[]
  readonly opensAgain: boolean
  readonly historyIntact: boolean
}

const [folder = '', role = 'mentor'] = process.argv.slice(2)
const home = join(folder, 'home')
const stick = join(folder, 'stick')
const filler = join(folder, 'filler')
mkdirSync(stick)

let backupsTried = 0
const core = await composeCore({
  homeFolder: home,
  resourcesFolder: join(import.meta.dirname, '..', '..', '..', 'resources'),
  surroundings: realSurroundings,
  keychain: noKeychain,
  emit: (event) => {
    if (event.kind === 'backup-tried') backupsTried += 1
  },
  reportBug: (_place, error) => {
    throw error
  },
  isDemo: false,
})
const profile = { ...testProfile, role: role as Role }
valueOf(await core.handlers.workspace.create({ profile, passphrase: testPassphrase }))
const keyFile = readKeyFile(join(home, 'workspace.key.json'))!
const dataKey = (await openByPassphrase(keyFile, testPassphrase))!
const prepare = role === 'mentor' ? prepareMentor : prepareManager
const { works, reads, fillLog, isHistoryIntact } = await prepare(core, stick)
// The app's own backup soon after opening would take room, and give it back, in the midst of a work.
while (backupsTried === 0) await sleep(100)

const told: { name: string; whenFull: unknown; isUnchanged: boolean }[] = []
for (const { name, run } of works) {
  fillUp(filler)
  await fillLog()
  fillUp(filler)
  const before = stateOfFile()
  const result = await run()
  const isUnchanged = stateOfFile() === before
  told.push({ name, whenFull: result.ok ? 'stored' : result.failure, isUnchanged })
}
const readWhenFull: { name: string; isOk: boolean }[] = []
for (const { name, run } of reads) readWhenFull.push({ name, isOk: (await run()).ok })
const halfFiles = readdirSync(folder, { recursive: true })
  .map(String)
  .filter((name) => name.includes('.part'))

rmSync(filler)
const paths: FullDiskStory['paths'][number][] = []
for (const [index, { run }] of works.entries()) {
  const path = told[index]!
  if (path.whenFull === 'stored') paths.push({ ...path, afterwards: 'stored already' })
  else {
    const result = await run()
    paths.push({ ...path, afterwards: result.ok ? 'ok' : result.failure })
  }
}
await core.handlers.workspace.lock()
const passphrases = [testPassphrase, 'một cụm khác hẳn']
let opensAgain = false
for (const passphrase of passphrases) {
  opensAgain ||= (await core.handlers.workspace.unlock({ passphrase })).ok
}
const historyIntact = await isHistoryIntact()
await core.close()

const story: FullDiskStory = {
  ...{ paths, reads: readWhenFull, halfFiles, opensAgain, historyIntact },
}
process.stdout.write(JSON.stringify(story))

/** Every row of every table, and the small files beside the database. */
function stateOfFile(): string {
  const hash = createHash('sha256')
  const sqlite = openFileForReading(join(home, 'workspace.db'), dataKey)
  const tables = sqlite.prepare("select name from sqlite_master where type = 'table'").pluck()
  for (const table of tables.all().map(String).sort()) {
    hash.update(table)
    for (const row of sqlite.prepare(`select * from "${table}"`).raw().iterate()) {
      hash.update(JSON.stringify(row))
    }
  }
  sqlite.close()
  const names = readdirSync(folder, { recursive: true }).map(String)
  hash.update(JSON.stringify(names.filter((name) => /\.(json|nbac|db)$/.test(name)).sort()))
  hash.update(JSON.stringify(readKeyFile(join(home, 'workspace.key.json'))))
  return hash.digest('hex')
}
