import { findEnrolledDevice } from '#core/sync/device/device-repository.ts'
import { listLaptopsOf } from '#core/sync/device/known-certificates.ts'
import { carriedFileName } from '#core/sync/files/carried-file-name.ts'
import { sealWayBack } from '#core/sync/files/seal-way-back.ts'
import type { MadeFile } from '#shared/contract/file-schema.ts'
import type { NoReturnToWrite, ReviewNotFound } from '#shared/contract/review-contract.ts'
import type { NotEnrolled } from '#shared/contract/sync-contract.ts'
import { failed, succeeded, type Result } from '#shared/kit/result.ts'

import { listDecisions } from './review-decision-repository.ts'
import { findReviewItem } from './review-item-repository.ts'
import type { ReviewWork } from './review-work.ts'

/**
 * What was returned, as a `.nbar` file for its mentor: signed here, sealed for the mentor's laptops
 * alone, a few kilobytes to send by Zalo or e-mail. Making it again makes another file of the same word.
 */
export async function makeReturnFile(
  { db }: Pick<ReviewWork, 'db'>,
  recordId: string,
): Promise<Result<MadeFile, NotEnrolled | ReviewNotFound | NoReturnToWrite>> {
  const device = await findEnrolledDevice(db)
  if (!device) return failed({ code: 'sync/not-enrolled' })
  const item = await findReviewItem(db, recordId)
  if (!item) return failed({ code: 'review/not-found' })
  const decisions = await listDecisions(db, recordId)
  const returned = decisions.findLast(
    ({ decision, signed, revId }) =>
      decision === 'return' && signed !== null && revId === item.revId,
  )
  if (item.state !== 'returned' || !returned?.signed) return noReturn('not-returned')
  const laptops = await listLaptopsOf(db, device, item.mentorUserId)
  if (laptops.length === 0) return noReturn('mentor-unknown')
  const fileName = carriedFileName({
    words: ['tra lai phieu cho', item.mentorName],
    at: returned.decidedAt,
    unique: returned.decisionId.slice(-6),
    ending: 'nbar',
  })
  return succeeded(await sealWayBack(device, returned.signed, { laptops, fileName }))
}

function noReturn(because: NoReturnToWrite['because']): Result<never, NoReturnToWrite> {
  return failed({ code: 'review/no-return', because })
}
