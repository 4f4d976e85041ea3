import type { ReadDb } from '#core/database/schema.ts'
import { isDeviceRevoked } from '#core/sync/device/certificate-repository.ts'
import type { EnrolledDevice } from '#core/sync/device/device.ts'
import { findSigner } from '#core/sync/device/known-certificates.ts'
import { isTextSignedBy } from '#exchange/sign-text.ts'
import { parseJson } from '#shared/kit/parse-json.ts'
import { failed, succeeded, type Result } from '#shared/kit/result.ts'
import type { Certificate, CertificateRole } from '#shared/wire/certificate.ts'
import { downChangeSchema, type DownChange } from '#shared/wire/down-change.ts'
import type { SignedText } from '#shared/wire/signed-text.ts'

export type ChangeFault = 'not-signed' | 'unreadable' | 'other-association'

/**
 * A change, once it is signed by the city or by a manager of this laptop's association whose device
 * was not revoked, and who speaks for nobody but themselves. The carrier, gateway or stick, is not trusted.
 */
export async function openChange(
  db: ReadDb,
  device: EnrolledDevice,
  signed: SignedText,
): Promise<Result<DownChange, ChangeFault>> {
  const signer = await findSigner(db, device, signed.certId)
  if (!signer) return failed('not-signed')
  const { signingKey, deviceId } = signer.certificate
  if (!mayTell(signer.certificate, device)) return failed('not-signed')
  if (await isDeviceRevoked(db, deviceId)) return failed('not-signed')
  if (!isTextSignedBy(signingKey, 'change', signed)) return failed('not-signed')
  const change = readChange(signed.text)
  if (!change) return failed('unreadable')
  if (!maySay(change, signer.certificate)) return failed('not-signed')
  return change.orgId === device.certificate.orgId ? succeeded(change) : failed('other-association')
}

function mayTell({ role, orgId }: Certificate, device: EnrolledDevice): boolean {
  const isOwnManager = role === 'association-manager' && orgId === device.certificate.orgId
  return role === 'city' || isOwnManager
}

/**
 * Who may say what. A manager tells of what they decided or assigned themselves, of an assignment that
 * ended, and of a batch that was not sent; never of what was accepted, published, erased or revoked.
 */
const tellers: Readonly<Record<DownChange['kind'], readonly CertificateRole[]>> = {
  receipt: ['city'],
  outcome: ['city'],
  record: ['city', 'association-manager'],
  firm: ['city'],
  withdrawal: ['city', 'association-manager'],
  conflict: ['city'],
  'conflict-settled': ['city'],
  revocation: ['city'],
  certificate: ['city'],
  erasure: ['city'],
  'batch-question': ['association-manager'],
  'batch-answer': ['association-manager'],
  publication: ['city'],
}

/** Nobody but the city speaks for others, and nobody but the city says that something counts. */
function maySay(change: DownChange, { role, userId }: Certificate): boolean {
  if (!tellers[change.kind].includes(role)) return false
  if (role === 'city') return true
  if (change.kind === 'record' && !isManagers(change.body)) return false
  return !('author' in change.body) || change.body.author.userId === userId
}

function isManagers({ record, stage }: Extract<DownChange, { kind: 'record' }>['body']): boolean {
  return stage === 'association' && (record.kind === 'review' || record.kind === 'assignment')
}

function readChange(text: string): DownChange | null {
  try {
    return downChangeSchema.safeParse(parseJson(text)).data ?? null
  } catch {
    return null
  }
}
