import type { ReadDb } from '#core/database/schema.ts'
import { findEnrolledDevice } from '#core/sync/device/device-repository.ts'
import type { EnrolledDevice } from '#core/sync/device/device.ts'
import { mayDo } from '#core/sync/device/role-rights.ts'
import type { NotEnrolled } from '#shared/contract/sync-contract.ts'
import type { NotYourRole } from '#shared/contract/call.ts'
import { failed, succeeded, type Result } from '#shared/kit/result.ts'

/** The device a review is signed with: of an association's manager, and not revoked. */
export async function findReviewingDevice(
  db: ReadDb,
): Promise<Result<EnrolledDevice, NotEnrolled | NotYourRole>> {
  const device = await findEnrolledDevice(db)
  if (!device || device.revokedAt !== null) return failed({ code: 'sync/not-enrolled' })
  if (!mayDo(device.certificate, 'review')) return failed({ code: 'workspace/not-your-role' })
  return succeeded(device)
}
