import type { ReadDb } from '#core/database/schema.ts'
import { isDeviceRevoked } from '#core/sync/device/certificate-repository.ts'
import type { EnrolledDevice } from '#core/sync/device/device.ts'
import { findSigner } from '#core/sync/device/known-certificates.ts'
import { isTextSignedBy } from '#exchange/sign-text.ts'
import { parseJson } from '#shared/kit/parse-json.ts'
import { failed, succeeded, type Result } from '#shared/kit/result.ts'
import { downChangeSchema, type DownChange } from '#shared/wire/down-change.ts'
import type { SignedText } from '#shared/wire/signed-text.ts'

export type ChangeFault = 'not-signed' | 'unreadable' | 'other-association'

/**
 * A change, once it is signed by the city or by a manager of this laptop's association whose device
 * was not revoked. The carrier, gateway or stick, is not trusted.
 */
export async function openChange(
  db: ReadDb,
  device: EnrolledDevice,
  signed: SignedText,
): Promise<Result<DownChange, ChangeFault>> {
  const signer = await findSigner(db, device, signed.certId)
  if (!signer) return failed('not-signed')
  const { role, orgId, signingKey, deviceId } = signer.certificate
  const isOwnManager = role === 'association-manager' && orgId === device.certificate.orgId
  if (role !== 'city' && !isOwnManager) return failed('not-signed')
  if (await isDeviceRevoked(db, deviceId)) return failed('not-signed')
  if (!isTextSignedBy(signingKey, 'change', signed)) return failed('not-signed')
  const change = readChange(signed.text)
  if (!change) return failed('unreadable')
  return change.orgId === device.certificate.orgId ? succeeded(change) : failed('other-association')
}

function readChange(text: string): DownChange | null {
  try {
    return downChangeSchema.safeParse(parseJson(text)).data ?? null
  } catch {
    return null
  }
}
