import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { expect, it } from 'vitest'

import { backupFile, makeBackup } from '#core/backups/backup-files.ts'
import { openEncryptedFile } from '#core/database/open-database.ts'
import { salvageFile } from '#core/salvage/salvage-file.ts'
import { destroyPages } from '#test/support/destroy-pages.ts'
import { dumpTables } from '#test/support/dump-tables.ts'
import { fileKey, openFilledFile } from '#test/support/filled-file.ts'
import { seededRandom } from '#test/support/seeded-random.ts'
import { smallInstrument } from '#test/support/small-instrument.ts'

const size = { firms: 200, assessments: 20, answersEach: 10, mentors: 10, reviews: 60 }

it('with a backup of the same state to fill the gaps, brings back all that was destroyed', async () => {
  const filled = await openFilledFile(size, 11)
  await filled.db.destroy()
  const madeAt = '2026-03-20T08:00:00.000Z'
  const wanted = { reason: 'by-hand', madeAt: new Date(madeAt) } as const
  const backups = join(filled.folder, 'backups')
  const backup = makeBackup(filled.file, backups, fileKey, wanted)
  const pristine = openEncryptedFile(filled.file, fileKey)
  const original = dumpTables(pristine, ['workspace.chain_id'])
  pristine.close()

  const sound = readFileSync(filled.file)
  const random = seededRandom(11)
  const { bytes, destroyed } = destroyPages(sound, { share: 0.1, kind: 'zeroed', random })
  const damaged = join(filled.folder, 'damaged.db')
  writeFileSync(damaged, bytes)
  const file = backupFile(backups, backup.id)
  const newFile = join(filled.folder, 'new.db')
  const report = await salvageFile(
    {
      ...{ damagedFile: damaged, newFile, dataKey: fileKey, evidenceFolder: filled.folder },
      ...{ backup: { file, madeAt }, fillsFromBackup: true, salts: [sound.subarray(0, 16)] },
      ...{ instruments: [smallInstrument], workspaceName: 'Tổ', chainId: 'second-life' },
      madeAt: '2026-04-01T00:00:00.000Z',
    },
    () => undefined,
  )
  expect(destroyed.size).toBeGreaterThan(5)
  expect(report.backupMadeAt).toBe(madeAt)
  expect(report.kinds.reduce((sum, { fromBackup }) => sum + fromBackup, 0)).toBeGreaterThan(0)
  const opened = openEncryptedFile(newFile, fileKey)
  const salvaged = dumpTables(opened, ['workspace.chain_id'])
  opened.close()
  for (const [table, rows] of original) {
    const missing = [...rows].filter(([key, row]) => salvaged.get(table)?.get(key) !== row)
    expect([table, salvaged.get(table)?.size, missing]).toEqual([table, rows.size, []])
  }
})
