import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { expect, it } from 'vitest'

import { openEncryptedFile } from '#core/database/open-database.ts'
import { salvageFile } from '#core/salvage/salvage-file.ts'
import type { SalvageInput } from '#core/salvage/salvage-input.ts'
import { fileKey, openFilledFile } from '#test/support/filled-file.ts'
import { smallInstrument } from '#test/support/small-instrument.ts'

const frameBytes = 24 + 4096

/** A file whose last changes stand in its log alone, as after a power cut; in a place of their own. */
async function cutOff() {
  const size = { firms: 20, assessments: 4, answersEach: 6, mentors: 2, reviews: 5 }
  const filled = await openFilledFile(size, 3)
  const file = join(filled.folder, 'cut.db')
  for (const suffix of ['', '-wal']) copyFileSync(`${filled.file}${suffix}`, `${file}${suffix}`)
  await filled.db.destroy()
  const input: SalvageInput = {
    ...{ damagedFile: file, newFile: join(filled.folder, 'new.db'), dataKey: fileKey },
    ...{ evidenceFolder: filled.folder, instruments: [smallInstrument], backup: null },
    ...{ fillsFromBackup: false, salts: [], workspaceName: 'Tổ', chainId: 'second-life' },
    madeAt: '2026-04-01T00:00:00.000Z',
  }
  return { input, log: `${file}-wal` }
}

function countHistory(file: string): number {
  const sqlite = openEncryptedFile(file, fileKey)
  const count = Number(sqlite.prepare('select count(*) from history').pluck().get())
  sqlite.close()
  return count
}

it('reads what stands in the log alone', async () => {
  const { input } = await cutOff()
  const report = await salvageFile(input, () => undefined)
  expect(report).toMatchObject({ isLogDamaged: false, lossCount: 0, destroyedPageCount: 0 })
  expect(countHistory(input.newFile)).toBe(4 * 7)
})

it('reads on behind a frame that is destroyed, and says that the last changes may be missing', async () => {
  const { input, log } = await cutOff()
  const bytes = readFileSync(log)
  const frames = Math.floor((bytes.length - 32) / frameBytes)
  const middle = 32 + Math.floor(frames / 2) * frameBytes
  bytes.fill(0, middle, middle + frameBytes)
  writeFileSync(log, bytes)

  const report = await salvageFile(input, () => undefined)
  expect(report.isLogDamaged).toBe(true)
  // SQLite itself would stop in the middle of the log.
  expect(countHistory(input.newFile)).toBeGreaterThan(4 * 5)
  expect(readFileSync(log).equals(bytes)).toBe(true)
})

it('leaves out what was not committed at the end of the log', async () => {
  const { input, log } = await cutOff()
  const bytes = readFileSync(log)
  writeFileSync(log, bytes.subarray(0, bytes.length - frameBytes - 100))
  const report = await salvageFile(input, () => undefined)
  expect(report.isLogDamaged).toBe(false)
})
