import { issueCertificate, type Issuer } from '#exchange/issue-certificate.ts'
import { makeSigningKey, type SigningKey } from '#exchange/signing-key.ts'
import type { Certificate, CertificateChain, CertificateRole } from '#shared/wire/certificate.ts'

export const orgId = '0197a000-0000-7000-8000-00000000000a'
export const otherOrgId = '0197a000-0000-7000-8000-00000000000b'

export type Party = {
  readonly key: SigningKey
  readonly chain: CertificateChain
  readonly certId: string
}

export function makeRoot(): Issuer {
  return { key: makeSigningKey(), chain: [], certId: 'root' }
}

/** Somebody with a certificate from the issuer, valid through 2026 unless told otherwise. */
export function issueTo(
  issuer: Issuer,
  role: CertificateRole,
  wanted: Partial<Certificate> = {},
): Party {
  const key = makeSigningKey()
  const certId = wanted.certId ?? crypto.randomUUID()
  const chain = issueCertificate(issuer, {
    certId,
    role,
    orgId,
    orgName: 'Hiệp hội mẫu',
    deviceId: crypto.randomUUID(),
    userId: crypto.randomUUID(),
    userName: 'Người dùng mẫu',
    signingKey: key.publicKey,
    encryptionKey: `age1${'q'.repeat(58)}`,
    notBefore: '2026-01-01T00:00:00.000Z',
    notAfter: '2027-01-01T00:00:00.000Z',
    ...wanted,
  })
  return { key, chain, certId }
}
