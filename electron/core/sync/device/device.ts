import type { SigningKey } from '#exchange/signing-key.ts'
import type { Certificate, CertificateChain } from '#shared/wire/certificate.ts'
import type { SignedText } from '#shared/wire/signed-text.ts'

/** The keys of this laptop and the request it made with them. */
export type Device = {
  readonly deviceId: string
  readonly signingKey: SigningKey
  readonly encryption: { readonly identity: string; readonly recipient: string }
  readonly request: SignedText
  /** When the request was given out as a file; null when it only went with a code. */
  readonly requestedByFileAt: string | null
}

/** A device that the association or the city has certified. */
export type EnrolledDevice = Device & {
  readonly rootKey: string
  readonly chain: CertificateChain
  readonly certificate: Certificate
  readonly gatewayUrl: string | null
  readonly revokedAt: string | null
}

/** Who signs, as `signText` wants it. */
export function signerOf({ signingKey, certificate }: EnrolledDevice): {
  readonly key: SigningKey
  readonly certId: string
} {
  return { key: signingKey, certId: certificate.certId }
}
