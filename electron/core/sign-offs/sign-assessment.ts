import type { WriteTx } from '#core/database/schema.ts'
import type { StoredAssessment } from '#core/assessments/stored-assessment.ts'
import type { AssessmentWork } from '#core/assessments/assessment-work.ts'
import { commitChange, noEdits } from '#core/assessments/commit-change.ts'
import { sha256 } from '#core/history/history-chain.ts'
import type {
  AssessmentClosed,
  AssessmentNotFound,
  ContentMoved,
} from '#shared/contract/assessments-contract.ts'
import { takeSigning } from '#shared/domain/assessments/assessment-state.ts'
import type { AssessmentId } from '#shared/domain/assessments/assessment.ts'
import { signOffIdSchema, type Signer, type SignOff } from '#shared/domain/assessments/sign-off.ts'
import { canonicalJson } from '#shared/kit/canonical-json.ts'
import { failed, succeeded, type Result } from '#shared/kit/result.ts'

import { insertSignOff, type StoredSignOff } from './sign-off-repository.ts'

type Signing = {
  readonly assessmentId: AssessmentId
  /** Of the content the signers were shown. */
  readonly contentSha256: string
  readonly signers: readonly Signer[]
}

/**
 * Binds the signatures to the content that stands there now; refused when it is no longer the one
 * that was shown. A signed assessment that was changed can be signed again.
 */
export async function signAssessment(
  work: AssessmentWork,
  { assessmentId, contentSha256, signers }: Signing,
): Promise<Result<SignOff, AssessmentNotFound | AssessmentClosed | ContentMoved>> {
  const { workspace, memory } = work
  const result = await workspace.db.transaction().execute(async (tx) => {
    const stored = await memory.find(tx, assessmentId)
    if (!stored) return failed({ code: 'assessment/not-found' as const })
    const taken = takeSigning(stored.state)
    if (!taken.ok) return failed({ code: 'assessment/closed' as const, state: stored.state })
    if (stored.contentSha256 !== contentSha256) {
      return failed({ code: 'assessment/content-moved' as const })
    }
    return succeeded(await commitSignOff(work, tx, { ...stored, state: taken.state }, signers))
  })
  if (!result.ok) return result
  memory.remember(result.value.signed)
  return succeeded({ ...result.value.signOff, covers: true })
}

async function commitSignOff(
  work: AssessmentWork,
  tx: WriteTx,
  stored: StoredAssessment,
  signers: readonly Signer[],
) {
  const signOff: StoredSignOff = {
    id: signOffIdSchema.parse(work.surroundings.newId()),
    contentSha256: stored.contentSha256,
    seq: stored.headSeq,
    signedAt: work.surroundings.now().toISOString(),
    signers: [...signers],
  }
  await insertSignOff(tx, stored.id, signOff)
  const signed = await commitChange(work, tx, stored, {
    kind: 'signed',
    ...noEdits,
    // The hash puts the strokes into the chain: a signature cannot be exchanged unseen.
    note: `${signers.map(({ fullName }) => fullName).join(', ')} (SHA-256 ${sha256(canonicalJson(signOff))})`,
  })
  return { signed, signOff }
}
