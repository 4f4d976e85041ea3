import type { Certificate, CertificateChain } from '#shared/wire/certificate.ts'

import type { SigningKey } from './signing-key.ts'
import { signText } from './sign-text.ts'

export type Issuer = {
  readonly key: SigningKey
  /** The issuer's own chain; empty for the city's root. */
  readonly chain: CertificateChain | readonly []
  /** `root` for the city's root. */
  readonly certId: string
}

/** The chain of a new certificate. Whether the issuer may, `verifyChain` decides wherever it is used. */
export function issueCertificate(
  issuer: Issuer,
  certificate: Omit<Certificate, 'format' | 'issuer'>,
): CertificateChain {
  const text = JSON.stringify({
    ...certificate,
    format: 1,
    issuer: issuer.certId,
  } satisfies Certificate)
  return [signText('certificate', text, issuer), ...issuer.chain]
}
