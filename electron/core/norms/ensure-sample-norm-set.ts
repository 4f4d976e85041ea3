import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

import type { AppDatabase } from '#core/database/schema.ts'
import { normSetSchema, type NormSet } from '#shared/domain/instruments/norm-set.ts'

import { findNormSet, insertNormSet } from './norm-repository.ts'

export type SampleNormSet = Omit<NormSet, 'importedAt'>

/** Reads the invented norms that ship for practice; throws when the file is missing or wrong. */
export async function loadSampleNormSet(resourcesFolder: string): Promise<SampleNormSet> {
  const file = join(resourcesFolder, 'norms', 'sample-vsic-2025-section-c.json')
  const sample: unknown = JSON.parse(await readFile(file, 'utf8'))
  return normSetSchema.omit({ importedAt: true }).parse(sample)
}

/** Gives the workspace the sample norms, once: a second call changes nothing. */
export async function ensureSampleNormSet(
  db: AppDatabase,
  sample: SampleNormSet,
  now: Date,
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    if ((await findNormSet(tx, sample.id)) !== undefined) return
    await insertNormSet(tx, { ...sample, importedAt: now.toISOString() })
  })
}
