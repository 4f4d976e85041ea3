import type { ReadDb, WriteTx } from '#core/database/schema.ts'
import { verifyChain } from '#exchange/verify-chain.ts'
import type { Certificate, CertificateChain } from '#shared/wire/certificate.ts'

import { findChain, isDeviceRevoked, listChains, storeChain } from './certificate-repository.ts'
import type { EnrolledDevice } from './device.ts'

/** The certificates of a chain that holds up to this laptop's root; null when it does not. */
export function readChain(
  { rootKey }: Pick<EnrolledDevice, 'rootKey'>,
  chain: CertificateChain,
): readonly [Certificate, ...Certificate[]] | null {
  const verified = verifyChain(rootKey, chain, null)
  return verified.ok ? verified.value : null
}

/** Keeps a chain and those of its issuers; false when it does not hold, and nothing is kept. */
export async function learnChain(
  tx: WriteTx,
  device: Pick<EnrolledDevice, 'rootKey'>,
  { chain, now }: { readonly chain: CertificateChain; readonly now: string },
): Promise<boolean> {
  const certificates = readChain(device, chain)
  if (!certificates) return false
  for (const [place, { certId }] of certificates.entries()) {
    await storeChain(tx, { certId, chain: chain.slice(place) }, now)
  }
  return true
}

export type KnownSigner = { readonly certificate: Certificate; readonly chain: CertificateChain }

/** Whose key this is, when the laptop knows. */
export async function findSigner(
  db: ReadDb,
  device: EnrolledDevice,
  certId: string,
): Promise<KnownSigner | undefined> {
  const chain = (await findChain(db, certId)) ?? findInOwnChain(device, certId)
  const [certificate] = (chain && readChain(device, chain)) ?? []
  return chain && certificate && { certificate, chain }
}

function findInOwnChain(device: EnrolledDevice, certId: string): CertificateChain | undefined {
  const certificates = readChain(device, device.chain) ?? []
  const place = certificates.findIndex((certificate) => certificate.certId === certId)
  return place < 0 ? undefined : device.chain.slice(place)
}

/** Whom a batch file is sealed for: the city and the managers of the association, none revoked. */
export async function listRecipients(db: ReadDb, device: EnrolledDevice): Promise<string[]> {
  const recipients = new Set<string>()
  for (const chain of [device.chain.slice(1), ...(await listChains(db))]) {
    for (const certificate of (chain.length > 0 && readChain(device, chain)) || []) {
      if (!isReader(certificate, device) || (await isDeviceRevoked(db, certificate.deviceId)))
        continue
      recipients.add(certificate.encryptionKey)
    }
  }
  return [...recipients]
}

/** Certificates of one person's laptops in this association, none revoked: whom a file to them is sealed for. */
export async function listLaptopsOf(
  db: ReadDb,
  device: EnrolledDevice,
  userId: string,
): Promise<Certificate[]> {
  const found: Certificate[] = []
  for (const chain of await listChains(db)) {
    const [certificate] = readChain(device, chain) ?? []
    if (certificate?.userId !== userId) continue
    if (certificate.orgId !== device.certificate.orgId) continue
    if (!(await isDeviceRevoked(db, certificate.deviceId))) found.push(certificate)
  }
  return found
}

/** Chains of one person's laptops in this association, to make them known elsewhere. */
export async function listChainsOf(
  db: ReadDb,
  device: EnrolledDevice,
  userId: string,
): Promise<CertificateChain[]> {
  const certIds = new Set((await listLaptopsOf(db, device, userId)).map(({ certId }) => certId))
  const chains = await listChains(db)
  return chains.filter((chain) => certIds.has(readChain(device, chain)?.[0].certId ?? ''))
}

/** Laptops of the other managers of this association, none revoked: whom a word among managers is sealed for. */
export async function listColleagues(db: ReadDb, device: EnrolledDevice): Promise<Certificate[]> {
  const { orgId, userId } = device.certificate
  const found: Certificate[] = []
  for (const chain of await listChains(db)) {
    const [certificate] = readChain(device, chain) ?? []
    if (certificate?.role !== 'association-manager' || certificate.orgId !== orgId) continue
    if (certificate.userId === userId) continue
    if (!(await isDeviceRevoked(db, certificate.deviceId))) found.push(certificate)
  }
  return found
}

function isReader({ role, orgId }: Certificate, { certificate }: EnrolledDevice): boolean {
  return role === 'city' || (role === 'association-manager' && orgId === certificate.orgId)
}

/** Chains to put into a certificate file: what a new laptop needs to seal files by. */
export async function listDirectory(
  db: ReadDb,
  device: EnrolledDevice,
): Promise<CertificateChain[]> {
  const chains = [device.chain, ...(await listChains(db))]
  return chains.filter((chain) => {
    const [certificate] = readChain(device, chain) ?? []
    return certificate !== undefined && isReader(certificate, device)
  })
}

/** The city that certified this laptop, by name. */
export function cityNameOf(device: EnrolledDevice): string {
  return readChain(device, device.chain)?.at(-1)?.orgName ?? ''
}
