import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { onTestFinished } from 'vitest'

import type { Core } from '#core/compose-core.ts'
import { openEncryptedFile, type EncryptedFile } from '#core/database/open-database.ts'
import { openByPassphrase, readKeyFile } from '#core/workspace/key-file.ts'
import { openTestWorkspace, testPassphrase, valueOf } from '#test/support/open-test-core.ts'
import { firmDetails } from '#test/support/open-firm-core.ts'
import { answer, startTestAssessment } from '#test/support/start-test-assessment.ts'
import { workbook } from '#test/support/workbook.ts'

/** What was acknowledged, and how long the log was then. */
export type Mark = { readonly logBytes: number; readonly state: string }

/** A workspace as it lay on the disk while somebody worked in it: file, log and shared memory. */
export type LiveLog = {
  readonly dataKey: Uint8Array
  readonly marks: readonly Mark[]
  readonly log: Buffer
  /** What was in the file before the log. */
  readonly stateBefore: string
  /** Puts a copy with the given log into a folder of its own; answers the database. */
  readonly lay: (log: Uint8Array, withSharedMemory: boolean) => string
}

export const logHeaderBytes = 32
/** A page and what stands before it. */
export const frameBytes = 24 + 4096

const suffixes = ['', '-wal', '-shm'] as const
const noChoices = { sheet: null, headerRow: null, fields: null, encoding: null, moneyUnit: null }

/**
 * Work with small and large transactions. `reused` begins the log anew once in the middle: what was
 * in it before then lies behind what is in it now.
 */
export async function makeLiveLog(isReused: boolean): Promise<LiveLog> {
  const { core, homeFolder } = await openTestWorkspace()
  const keyFile = readKeyFile(join(homeFolder, 'workspace.key.json'))!
  const dataKey = (await openByPassphrase(keyFile, testPassphrase))!
  const file = join(homeFolder, 'workspace.db')
  const { id } = await startTestAssessment(core)
  const onlooker = openEncryptedFile(file, dataKey)
  if (isReused) {
    for (let value = 1; value <= 40; value++) await answer(core, id, 'cost', value)
  }
  onlooker.pragma('wal_checkpoint(RESTART)')
  const stateBefore = stateOf(onlooker)
  const marks: Mark[] = []
  for (let number = 100; number < 124; number++) {
    if (number % 8 === 3) await importFirms(core, number)
    else if (number % 8 === 6) await addFirm(core, number)
    else await answer(core, id, 'cost', number)
    marks.push({ logBytes: committedBytes(onlooker), state: stateOf(onlooker) })
  }
  const folder = mkdtempSync(join(tmpdir(), 'nang-bac-log-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const taken = join(folder, `taken-${String(isReused)}`)
  mkdirSync(taken)
  for (const suffix of suffixes) copyFileSync(`${file}${suffix}`, join(taken, `db${suffix}`))
  onlooker.close()
  await core.close()
  const log = readFileSync(join(taken, 'db-wal'))
  let count = 0
  const lay: LiveLog['lay'] = (torn, withSharedMemory) => {
    const laid = join(folder, `${String(isReused)}-${String(count++)}`)
    mkdirSync(laid)
    copyFileSync(join(taken, 'db'), join(laid, 'db'))
    writeFileSync(join(laid, 'db-wal'), torn)
    if (withSharedMemory) copyFileSync(join(taken, 'db-shm'), join(laid, 'db-shm'))
    return join(laid, 'db')
  }
  return { dataKey, marks, log, stateBefore, lay }
}

/** Everything a person could miss, in one line. */
export function stateOf(sqlite: EncryptedFile): string {
  const facts = `select json_array(
    (select json_group_array(json_array(id, name, version) order by id) from firms),
    (select count(*) from firm_import_rows),
    (select json_group_array(json_array(place, hash) order by place) from history),
    (select json_group_array(json_array(input_key, value) order by input_key) from answers))`
  return String(sqlite.prepare(facts).pluck().get())
}

/** As far as the log holds acknowledged changes. */
function committedBytes(sqlite: EncryptedFile): number {
  const [found] = sqlite.pragma('wal_checkpoint(NOOP)') as [{ readonly log: number }]
  return logHeaderBytes + found.log * frameBytes
}

async function addFirm(core: Core, number: number): Promise<void> {
  valueOf(await core.handlers.firms.add(firmDetails({ name: `Xưởng ${String(number)}` })))
}

/** One transaction over many pages. */
async function importFirms({ handlers }: Core, number: number): Promise<void> {
  const rows = Array.from({ length: 40 }, (_, row) => [
    `Xưởng ${String(number)} ${String(row)}`,
    '',
  ])
  const bytes = new Uint8Array(workbook([['Tên công ty', 'Ghi chú'], ...rows]))
  const file = { fileName: 'danh-sách.xlsx', bytes, choices: noChoices, language: 'vi' as const }
  const { previewId } = valueOf(await handlers.firmImports.preview(file))
  valueOf(await handlers.firmImports.apply({ previewId, duplicates: 'add-anyway' }))
}
