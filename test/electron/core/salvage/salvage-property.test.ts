import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { expect, it } from 'vitest'

import { openEncryptedFile } from '#core/database/open-database.ts'
import { salvageFile, type Salvaged } from '#core/salvage/salvage-file.ts'
import { kindOfTable } from '#core/salvage/tables/kind-of-table.ts'
import { countReadable, listPages } from '#test/support/count-readable.ts'
import { destroyPages, damageKinds } from '#test/support/destroy-pages.ts'
import { dumpTables, type Dump } from '#test/support/dump-tables.ts'
import { fileKey, openFilledFile } from '#test/support/filled-file.ts'
import { readUpToFirstError } from '#test/support/read-up-to-first-error.ts'
import { reportProof } from '#test/support/report-proof.ts'
import { isFullSize, runSeed } from '#test/support/run-seed.ts'
import { seededRandom } from '#test/support/seeded-random.ts'
import { smallInstrument } from '#test/support/small-instrument.ts'

const size = { firms: 400, assessments: 60, answersEach: 15, mentors: 25, reviews: 200 }
const tries = isFullSize ? 600 : 40

/** Figures that are worked out anew for an assessment whose row was destroyed, and the file's new life. */
const without = [
  'workspace.chain_id',
  ...['figures_seq', 'answered_count', 'input_count', 'ask_later_count', 'is_sample'].map(assessed),
  ...['total_min', 'total_max', 'class_lowest', 'class_highest', 'written_seq'].map(assessed),
  ...['reference_year', 'state'].map(assessed),
]

function assessed(column: string): string {
  return `assessments.${column}`
}

it(
  'keeps every row that can be read, as it was, and names or counts the rest',
  async () => {
    const filled = await openFilledFile(size, runSeed)
    await filled.db.destroy()
    const sound = readFileSync(filled.file)
    const pristine = openEncryptedFile(filled.file, fileKey)
    const original = dumpTables(pristine, without)
    const pages = listPages(pristine)
    pristine.close()

    const random = seededRandom(runSeed)
    const [damaged, target] = [join(filled.folder, 'damaged.db'), join(filled.folder, 'new.db')]
    let [readable, kept] = [0, 0]
    for (let at = 0; at < tries; at++) {
      for (const file of [damaged, target]) {
        for (const suffix of ['', '-wal', '-shm']) rmSync(`${file}${suffix}`, { force: true })
      }
      const share = at === 0 ? 0 : 0.01 + 0.29 * random()
      const kind = damageKinds[at % damageKinds.length]!
      const { bytes, destroyed } = destroyPages(sound, { share, kind, random })
      writeFileSync(damaged, bytes)
      const report = await salvageFile(
        {
          ...{ damagedFile: damaged, newFile: target, dataKey: fileKey, backup: null },
          ...{ evidenceFolder: join(filled.folder, 'evidence'), instruments: [smallInstrument] },
          ...{ fillsFromBackup: false, salts: [sound.subarray(0, 16)], workspaceName: 'Tổ' },
          ...{ chainId: 'second-life', madeAt: '2026-04-01T00:00:00.000Z' },
        },
        () => undefined,
      )
      const opened = openEncryptedFile(target, fileKey)
      const salvaged = dumpTables(opened, without)
      opened.close()
      expectSame(salvaged, original, report)
      expectCounted(original, report)
      if (destroyed.size === 0) expectWhole(report)
      const least = countReadable(pages, destroyed)
      const found = expectAllReadable(salvaged, least, report)
      readable += found.readable
      kept += found.kept
      expectNoLessThanPlain(salvaged, readUpToFirstError(damaged, fileKey), report)
    }
    const note = `readable rows kept ${String(kept)} of ${String(readable)}`
    reportProof({ promise: 'T4', name: 'salvage', tries, failures: 0, note })
    expect(kept).toBeGreaterThan(0.97 * readable)
  },
  isFullSize ? 1_200_000 : 90_000,
)

/** Every salvaged row is the original one; firms put in by name alone are said to be. */
function expectSame(salvaged: Dump, original: Dump, report: Salvaged): void {
  const standIns = new Set(report.losses.flatMap((it) => (it.what === 'name-lost' ? [it.id] : [])))
  for (const [table, rows] of salvaged) {
    if (table === 'workspace' && report.isProfileLost) continue
    for (const [key, row] of rows) {
      if (table === 'firms' && standIns.has(key.replace('string ', ''))) continue
      // Stored anew when its own row was destroyed.
      if (table === 'instruments') continue
      // What was put in is counted anew.
      if (table === 'change_counts') continue
      expect(row, `${table} ${key}`).toBe(original.get(table)?.get(key))
    }
  }
}

/** Where the loss is counted, kept and lost make up what there was; elsewhere they are no more. */
function expectCounted(original: Dump, { kinds }: Salvaged): void {
  for (const { kind, kept, lost, isLostCounted } of kinds) {
    if (kind === 'other') continue
    const tables = [...original].filter(([table]) => kindOfTable(table) === kind)
    const total = tables.reduce((sum, [, rows]) => sum + rows.size, 0)
    if (isLostCounted) expect([kind, kept + lost]).toEqual([kind, total])
    else expect(kept + lost, kind).toBeLessThanOrEqual(total)
  }
}

function expectWhole({ kinds, losses, lossCount, ...rest }: Salvaged): void {
  expect(kinds.filter(({ lost, isLostCounted }) => lost > 0 || !isLostCounted)).toEqual([])
  expect([losses, lossCount, rest.undecidedPageCount, rest.unprovenCount]).toEqual([[], 0, 0, 0])
}

/** Only entries of an assessment of which nothing else is left are given up, and counted. */
function expectNoLessThanPlain(
  salvaged: Dump,
  plain: ReadonlyMap<string, ReadonlySet<string>>,
  { kinds }: Salvaged,
): void {
  const lostEntries = kinds.find(({ kind }) => kind === 'history')?.lost ?? 0
  for (const [table, rows] of plain) {
    const missing = [...rows].filter((key) => salvaged.get(table)?.has(key) !== true)
    if (table === 'history') expect(missing.length).toBeLessThanOrEqual(lostEntries)
    else expect([table, missing]).toEqual([table, []])
  }
}

/** By SQLite's own account of which rows lay on sound pages. */
function expectAllReadable(
  salvaged: Dump,
  least: ReadonlyMap<string, number>,
  { undecidedPageCount, kinds }: Salvaged,
) {
  let [readable, kept] = [0, 0]
  for (const [table, rows] of salvaged) {
    const wanted = least.get(table) ?? 0
    const lostHistory =
      table === 'history' ? (kinds.find((it) => it.kind === 'history')?.lost ?? 0) : 0
    const found = Math.min(wanted, rows.size + lostHistory)
    readable += wanted
    kept += found
    if (undecidedPageCount === 0) expect(found, `rows of ${table}`).toBe(wanted)
  }
  return { readable, kept }
}
