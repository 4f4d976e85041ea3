import { expect, it } from 'vitest'

import { ensureSampleNormSet, loadSampleNormSet } from '#core/norms/ensure-sample-norm-set.ts'
import { findNormSet, listNormSets } from '#core/norms/norm-repository.ts'
import { resourcesFolder } from '#test/support/open-firm-core.ts'
import { openTestDatabase } from '#test/support/open-test-database.ts'

it('gives a workspace the sample norms once, marked as a sample', async () => {
  const db = await openTestDatabase()
  const sample = await loadSampleNormSet(resourcesFolder)

  await ensureSampleNormSet(db, sample, new Date('2026-03-01T09:00:00Z'))
  await ensureSampleNormSet(db, sample, new Date('2026-04-01T09:00:00Z'))

  expect(await listNormSets(db)).toMatchObject([
    { isSample: true, rowCount: 24, importedAt: '2026-03-01T09:00:00.000Z' },
  ])
  expect(await findNormSet(db, sample.id)).toMatchObject({ rows: sample.rows })
  expect(sample.source).toContain('không phải chuẩn chính thức')
})
