import type { WriteTx } from '#core/database/schema.ts'
import { normSetSchema, type NormSet } from '#shared/domain/instruments/norm-set.ts'
import { parseJson } from '#shared/kit/parse-json.ts'

import { findNormSet, insertNormSet } from './norm-repository.ts'

/** Stores norms that the city published, once; false when the text is no norm set. */
export async function takeNormSet(tx: WriteTx, text: string, now: string): Promise<boolean> {
  const normSet = readNormSet(text)
  if (!normSet) return false
  if ((await findNormSet(tx, normSet.id)) === undefined) {
    await insertNormSet(tx, { ...normSet, importedAt: now })
  }
  return true
}

function readNormSet(text: string): Omit<NormSet, 'importedAt'> | null {
  try {
    const published: unknown = parseJson(text)
    const whole = normSetSchema.safeParse(published)
    return whole.data ?? normSetSchema.omit({ importedAt: true }).safeParse(published).data ?? null
  } catch {
    return null
  }
}
