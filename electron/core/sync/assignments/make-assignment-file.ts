import type { ReadDb } from '#core/database/schema.ts'
import type { EnrolledDevice } from '#core/sync/device/device.ts'
import { findEnrolledDevice } from '#core/sync/device/device-repository.ts'
import { listLaptopsOf } from '#core/sync/device/known-certificates.ts'
import { mayDo } from '#core/sync/device/role-rights.ts'
import { carriedFileName } from '#core/sync/files/carried-file-name.ts'
import { signChange } from '#core/sync/files/sign-change.ts'
import { readLine } from '#core/sync/outbox/record-line.ts'
import type { Surroundings } from '#core/surroundings.ts'
import { sealFor } from '#exchange/age-file.ts'
import type { MadeFile } from '#shared/contract/file-schema.ts'
import type { NoAssignmentFile } from '#shared/contract/mentor-notices-contract.ts'
import type { NotEnrolled, NotYourRole } from '#shared/contract/sync-contract.ts'
import { failed, succeeded, type Result } from '#shared/kit/result.ts'
import type { WayBack } from '#shared/wire/down-change.ts'
import type { SignedText } from '#shared/wire/signed-text.ts'

import { listSentTo, type SentAssignment } from './sent-assignment-repository.ts'

/**
 * What a mentor is assigned, and what was taken back, as one small `.nbar` file: signed by this
 * manager's laptop, sealed for the mentor's laptops alone. It says what the feed would.
 */
export async function makeAssignmentFile(
  { db, surroundings }: { readonly db: ReadDb; readonly surroundings: Surroundings },
  userId: string,
): Promise<Result<MadeFile, NotEnrolled | NotYourRole | NoAssignmentFile>> {
  const device = await findEnrolledDevice(db)
  if (!device) return failed({ code: 'sync/not-enrolled' })
  if (!mayDo(device.certificate, 'assign')) return failed({ code: 'sync/not-your-role' })
  const sent = await listSentTo(db, userId)
  if (sent.length === 0) return noFile('nothing-sent')
  const laptops = await listLaptopsOf(db, device, userId)
  if (laptops.length === 0) return noFile('mentor-unknown')
  const content: WayBack = {
    kind: 'nang-bac-way-back',
    chains: [device.chain],
    changes: sent.map((assignment) => sayAssignment(device, surroundings, assignment)),
  }
  const recipients = laptops.map(({ encryptionKey }) => encryptionKey)
  const bytes = await sealFor(recipients, Buffer.from(JSON.stringify(content), 'utf8'))
  return succeeded({
    fileName: carriedFileName({
      words: ['phan cong cho', laptops[0]?.userName ?? ''],
      at: surroundings.now().toISOString(),
      unique: surroundings.newId().slice(-6),
      ending: 'nbar',
    }),
    mimeType: 'application/octet-stream',
    bytes: new Uint8Array(bytes),
  })
}

function sayAssignment(
  device: EnrolledDevice,
  { newId, now }: Surroundings,
  { assignmentId, line, isTheirs }: SentAssignment,
): SignedText {
  const { userId, userName } = device.certificate
  const at = now().toISOString()
  const made = { changeId: newId(), madeAt: at }
  const record = readLine(line)
  const author = { userId, userName, at }
  return isTheirs
    ? signChange(device, { kind: 'record', body: { record, author, stage: 'association' } }, made)
    : signChange(
        device,
        { kind: 'withdrawal', body: { assignmentId, factTime: record.fact_time } },
        made,
      )
}

function noFile(because: NoAssignmentFile['because']): Result<never, NoAssignmentFile> {
  return failed({ code: 'assignment/no-file', because })
}
