import type { ReadDb } from '#core/database/schema.ts'
import type { Assessment } from '#shared/domain/assessments/assessment.ts'
import type { SignOff } from '#shared/domain/assessments/sign-off.ts'

import { listStoredSignOffs } from './sign-off-repository.ts'

/** Newest first, each saying whether it still covers what stands there. */
export async function listSignOffs(
  db: ReadDb,
  { id, contentSha256 }: Pick<Assessment, 'id' | 'contentSha256'>,
): Promise<SignOff[]> {
  const signOffs = await listStoredSignOffs(db, id)
  return signOffs.map((signOff) => ({
    ...signOff,
    covers: signOff.contentSha256 === contentSha256,
  }))
}
