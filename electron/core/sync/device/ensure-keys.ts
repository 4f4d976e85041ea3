import { inOneTransaction } from '#core/sync/in-one-transaction.ts'
import type { SyncWork } from '#core/sync/sync-work.ts'

import type { WorkspaceProfile } from '#shared/domain/workspace/workspace.ts'
import { parseJson } from '#shared/kit/parse-json.ts'
import { certificateRequestSchema } from '#shared/wire/certificate.ts'

import { findPendingDevice, storePendingDevice } from './device-repository.ts'
import type { Device } from './device.ts'
import { makeKeys } from './make-keys.ts'

/**
 * The keys that wait for a certificate, made when there are none. Asking twice gives the same
 * request, unless the person goes by another name now.
 */
export async function ensureKeys(work: SyncWork): Promise<Device> {
  const { surroundings, assessments, db } = work
  const profile = assessments.workspace.profile()
  const waiting = await findPendingDevice(db)
  if (waiting && asksFor(waiting, profile)) return waiting
  const made = await makeKeys(surroundings, profile)
  await inOneTransaction(work, (tx) => storePendingDevice(tx, made))
  return made
}

function asksFor({ request }: Device, { personName, association }: WorkspaceProfile): boolean {
  const asked = certificateRequestSchema.parse(parseJson(request.text))
  return asked.userName === personName && asked.association === association
}
