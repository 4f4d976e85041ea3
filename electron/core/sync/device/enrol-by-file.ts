import { inOneTransaction } from '#core/sync/in-one-transaction.ts'
import { findProgress } from '#core/sync/run/progress-repository.ts'
import type { SyncWork } from '#core/sync/sync-work.ts'
import type { MadeFile } from '#shared/contract/file-schema.ts'
import type { CertificateFileWrong } from '#shared/contract/sync-contract.ts'
import type { Enrolment } from '#shared/domain/sync/sync-state.ts'
import { parseJson } from '#shared/kit/parse-json.ts'
import { failed, succeeded, type Result } from '#shared/kit/result.ts'
import { certificateFileSchema } from '#shared/wire/certificate.ts'

import { checkGranted, enterEnrolment } from './accept-certificate.ts'
import { findPendingDevice, markRequestedByFile } from './device-repository.ts'
import { ensureKeys } from './ensure-keys.ts'
import { readEnrolment } from './read-enrolment.ts'

/** The request file for the manager; the keys stay here. */
export async function makeRequestFile(work: SyncWork): Promise<MadeFile> {
  const device = await ensureKeys(work)
  const at = work.surroundings.now().toISOString()
  await inOneTransaction(work, (tx) => markRequestedByFile(tx, at))
  const file = { kind: 'nang-bac-certificate-request', request: device.request }
  return {
    fileName: `nang-bac-${device.deviceId.slice(-8)}.nbrq`,
    mimeType: 'application/json',
    bytes: new Uint8Array(Buffer.from(JSON.stringify(file), 'utf8')),
  }
}

/** Enters the certificate that came back by file. */
export async function readCertificateFile(
  work: SyncWork,
  bytes: Uint8Array,
): Promise<Result<Enrolment, CertificateFileWrong>> {
  const file = parseCertificateFile(bytes)
  if (!file) return failed({ code: 'enrolment/file-wrong', because: 'unreadable' })
  return inOneTransaction(work, async (tx) => {
    const device = await findPendingDevice(tx)
    if (!device) return failed({ code: 'enrolment/file-wrong', because: 'not-for-this-laptop' })
    const checked = checkGranted(device, file, await trustedTime(work, tx))
    if (!checked.ok) return checked
    await enterEnrolment(work, tx, file)
    return succeeded(await readEnrolment(tx, work.surroundings.now()))
  })
}

function parseCertificateFile(bytes: Uint8Array) {
  try {
    const text = Buffer.from(bytes).toString('utf8')
    return certificateFileSchema.safeParse(parseJson(text)).data ?? null
  } catch {
    return null
  }
}

/** By the city's clock; null while it was never heard: the laptop's own decides nothing. */
async function trustedTime(
  { surroundings }: SyncWork,
  tx: Parameters<typeof findProgress>[0],
): Promise<Date | null> {
  const { clockOffsetMs } = await findProgress(tx)
  return clockOffsetMs === null ? null : new Date(surroundings.now().getTime() + clockOffsetMs)
}
