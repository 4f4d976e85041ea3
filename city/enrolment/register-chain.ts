import { verifyChain } from '#exchange/verify-chain.ts'
import type { Certificate, CertificateChain } from '#shared/wire/certificate.ts'

import type { CityTx } from '../database/schema.ts'
import type { CityParts } from '../gateway-parts.ts'
import { ProblemError } from '../problems/problem.ts'
import { isLowerCase } from '../problems/read-input.ts'
import { announceCertificate } from './announce.ts'
import { findCertificate, insertCertificate } from './certificate-repository.ts'
import { findDevice, insertDevice, type Device } from './device-repository.ts'

export type DeviceCertificate = Certificate & { readonly role: Device['role'] }

/**
 * The certificate of a laptop, once its chain holds up to the root. `at` is null for a batch, which
 * may come long after it was signed. Throws a problem.
 */
export function readChain(
  { keys }: CityParts,
  chain: CertificateChain,
  at: Date | null,
): { readonly certificate: DeviceCertificate; readonly issuer: Certificate | undefined } {
  const verified = verifyChain(keys.rootKey, chain, at)
  if (!verified.ok) {
    throw new ProblemError(
      verified.failure.code === 'chain/expired' ? 'certificate-expired' : 'certificate-unknown',
    )
  }
  const [certificate, issuer] = verified.value
  const { role } = certificate
  const ids = [certificate.orgId, certificate.deviceId, certificate.userId, certificate.certId]
  if (role === 'city' || !ids.every(isLowerCase)) throw new ProblemError('certificate-unknown')
  return { certificate: { ...certificate, role }, issuer }
}

/**
 * Makes known a laptop that was enrolled without internet. Its manager must not have been revoked
 * meanwhile; what was made known before stays known. Throws a problem; answers the device.
 */
export async function registerChain(
  city: CityParts,
  tx: CityTx,
  { certificate, issuer }: ReturnType<typeof readChain>,
  chain: CertificateChain,
): Promise<Device> {
  const at = city.now()
  const { orgId, deviceId, userId, userName, role } = certificate
  const known = await findCertificate(tx, orgId, certificate.certId)
  if (!known) {
    await refuseRevokedIssuer(tx, issuer)
    await insertDevice(tx, orgId, { deviceId, userId, userName, role }, at)
    await insertCertificate(tx, certificate, chain)
    await announceCertificate(city, tx, certificate, chain)
  }
  const device = await findDevice(tx, orgId, deviceId)
  if (device?.userId !== userId || device.role !== role) {
    throw new ProblemError('certificate-unknown')
  }
  return device
}

async function refuseRevokedIssuer(tx: CityTx, issuer: Certificate | undefined): Promise<void> {
  if (issuer?.role !== 'association-manager') return
  const device = await findDevice(tx, issuer.orgId, issuer.deviceId)
  if (!device || device.isRevoked) throw new ProblemError('certificate-unknown')
}
