import { issueCertificate } from '#exchange/issue-certificate.ts'
import { readCertificate } from '#exchange/verify-chain.ts'
import type { Certificate, CertificateChain, CertificateRequest } from '#shared/wire/certificate.ts'
import { certificateDays } from '#shared/wire/wire-limits.ts'

import type { DeviceRole } from '../database/schema.ts'
import type { CityParts } from '../gateway-parts.ts'

const dayMs = 24 * 3600 * 1000

export type Holder = {
  readonly orgId: string
  readonly orgName: string
  readonly userId: string
  readonly role: DeviceRole
}

/** A certificate by the city for the keys a laptop asked with, from today on for 180 days. */
export function issueToDevice(
  { keys, now, newId }: Pick<CityParts, 'keys' | 'now' | 'newId'>,
  request: CertificateRequest,
  holder: Holder,
): { readonly certificate: Certificate; readonly chain: CertificateChain } {
  const at = now()
  const chain = issueCertificate(keys.city, {
    certId: newId(),
    role: holder.role,
    orgId: holder.orgId,
    orgName: holder.orgName,
    deviceId: request.deviceId,
    userId: holder.userId,
    userName: request.userName,
    signingKey: request.signingKey,
    encryptionKey: request.encryptionKey,
    notBefore: at.toISOString(),
    notAfter: new Date(at.getTime() + certificateDays.device * dayMs).toISOString(),
  })
  const certificate = readCertificate(chain[0]?.text ?? '')
  if (!certificate) throw new Error('What was just issued can be read')
  return { certificate, chain }
}
