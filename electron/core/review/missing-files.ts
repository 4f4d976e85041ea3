import type { ReadDb, WriteTx } from '#core/database/schema.ts'

import { countTry, forgetMissing, listLeastTried } from './missing-file-repository.ts'

/** Evidence of arrived assessments that this laptop does not have, the least often asked for first. */
export function listMissingFiles(db: ReadDb, limit: number): Promise<string[]> {
  return listLeastTried(db, limit)
}

export async function noteAskedFor(tx: WriteTx, sha256: string, isHere: boolean): Promise<void> {
  if (isHere) await forgetMissing(tx, sha256)
  else await countTry(tx, sha256)
}
