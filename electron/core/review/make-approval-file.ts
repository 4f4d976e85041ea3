import { findEnrolledDevice } from '#core/sync/device/device-repository.ts'
import { listChainsOf, listColleagues } from '#core/sync/device/known-certificates.ts'
import { carriedFileName } from '#core/sync/files/carried-file-name.ts'
import { sealWayBack } from '#core/sync/files/seal-way-back.ts'
import type { MadeFile } from '#shared/contract/file-schema.ts'
import type { NoApprovalToPass, ReviewNotFound } from '#shared/contract/review-contract.ts'
import type { NotEnrolled } from '#shared/contract/sync-contract.ts'
import { failed, succeeded, type Result } from '#shared/kit/result.ts'

import { listDecisions } from './review-decision-repository.ts'
import { findReviewItem } from './review-item-repository.ts'
import type { ReviewWork } from './review-work.ts'

/**
 * The first of two approvals, as a `.nbar` file for the other managers: signed here, sealed for their
 * laptops alone, with the mentor's certificates, so that the mentor's own file can be taken there too.
 * With both a second person can approve where nothing goes through the city.
 */
export async function makeApprovalFile(
  { db }: Pick<ReviewWork, 'db'>,
  recordId: string,
): Promise<Result<MadeFile, NotEnrolled | ReviewNotFound | NoApprovalToPass>> {
  const device = await findEnrolledDevice(db)
  if (!device) return failed({ code: 'sync/not-enrolled' })
  const item = await findReviewItem(db, recordId)
  if (!item) return failed({ code: 'review/not-found' })
  const approved = (await listDecisions(db, recordId)).findLast(
    ({ decision, signed, revId }) =>
      decision === 'approve' && signed !== null && revId === item.revId,
  )
  if (item.state !== 'first_approval' || !approved?.signed) return noApproval('not-made-here')
  const laptops = await listColleagues(db, device)
  if (laptops.length === 0) return noApproval('no-colleague')
  const fileName = carriedFileName({
    words: ['duyet lan mot cua', device.certificate.userName],
    at: approved.decidedAt,
    unique: approved.decisionId.slice(-6),
    ending: 'nbar',
  })
  const introduced = await listChainsOf(db, device, item.mentorUserId)
  return succeeded(await sealWayBack(device, approved.signed, { laptops, fileName, introduced }))
}

function noApproval(because: NoApprovalToPass['because']): Result<never, NoApprovalToPass> {
  return failed({ code: 'review/no-approval', because })
}
