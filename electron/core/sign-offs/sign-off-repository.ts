import type { ReadDb, WriteTx } from '#core/database/schema.ts'
import type { AssessmentId } from '#shared/domain/assessments/assessment.ts'
import { signerSchema, signOffIdSchema, type SignOff } from '#shared/domain/assessments/sign-off.ts'
import { parseJson } from '#shared/kit/parse-json.ts'

/** A signature as it is kept; whether it still covers the content is found on reading. */
export type StoredSignOff = Omit<SignOff, 'covers'>

export async function insertSignOff(
  tx: WriteTx,
  assessmentId: AssessmentId,
  signOff: StoredSignOff,
): Promise<void> {
  await tx
    .insertInto('sign_offs')
    .values({
      id: signOff.id,
      assessment_id: assessmentId,
      content_sha256: signOff.contentSha256,
      seq: signOff.seq,
      signed_at: signOff.signedAt,
      signers: JSON.stringify(signOff.signers),
    })
    .execute()
}

/** Newest first. */
export async function listStoredSignOffs(
  db: ReadDb,
  assessmentId: AssessmentId,
): Promise<StoredSignOff[]> {
  const rows = await db
    .selectFrom('sign_offs')
    .selectAll()
    .where('assessment_id', '=', assessmentId)
    .orderBy('seq', 'desc')
    .orderBy('signed_at', 'desc')
    .execute()
  return rows.map((row) => ({
    id: signOffIdSchema.parse(row.id),
    contentSha256: row.content_sha256,
    seq: row.seq,
    signedAt: row.signed_at,
    signers: signerSchema.array().parse(parseJson(row.signers)),
  }))
}
