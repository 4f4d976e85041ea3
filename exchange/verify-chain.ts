import { parseJson } from '#shared/kit/parse-json.ts'
import { failed, succeeded, type Result } from '#shared/kit/result.ts'
import {
  certificateSchema,
  type Certificate,
  type CertificateChain,
} from '#shared/wire/certificate.ts'
import type { SignedText } from '#shared/wire/signed-text.ts'

import { isTextSignedBy } from './sign-text.ts'

export type ChainFault = {
  readonly code: 'chain/unreadable' | 'chain/not-from-root' | 'chain/not-allowed' | 'chain/expired'
}

/**
 * The certificates of a chain, first the one it is about, once every signature up to the city's root
 * holds and every issuer was allowed to issue: the root the city's, the city any, a manager those of
 * mentors of the same association.
 *
 * `at` is compared with the dates of the first certificate only, and left out where no trusted clock
 * is at hand: a laptop checks with the server's time, not with its own.
 */
export function verifyChain(
  rootKey: string,
  chain: CertificateChain,
  at: Date | null,
): Result<readonly [Certificate, ...Certificate[]], ChainFault> {
  const issuers: Certificate[] = []
  for (const signed of chain.toReversed()) {
    const certificate = readCertificate(signed.text)
    if (!certificate) return failed({ code: 'chain/unreadable' })
    const issuer = issuers[0]
    if (!isIssuedBy(issuer, rootKey, { certificate, signed })) {
      return failed({ code: 'chain/not-from-root' })
    }
    if (!mayIssue(issuer, certificate)) return failed({ code: 'chain/not-allowed' })
    issuers.unshift(certificate)
  }
  const [first, ...others] = issuers
  if (!first) return failed({ code: 'chain/unreadable' })
  if (at !== null && !isWithin(first, at)) return failed({ code: 'chain/expired' })
  return succeeded([first, ...others])
}

/** Undefined is the root itself. */
function isIssuedBy(
  issuer: Certificate | undefined,
  rootKey: string,
  { certificate, signed }: { readonly certificate: Certificate; readonly signed: SignedText },
): boolean {
  const issuerId = issuer?.certId ?? 'root'
  return (
    certificate.issuer === issuerId &&
    signed.certId === issuerId &&
    isTextSignedBy(issuer?.signingKey ?? rootKey, 'certificate', signed)
  )
}

/** Null when the text is no certificate. */
export function readCertificate(text: string): Certificate | null {
  try {
    return certificateSchema.safeParse(parseJson(text)).data ?? null
  } catch {
    return null
  }
}

/** Undefined is the root itself. */
function mayIssue(issuer: Certificate | undefined, issued: Certificate): boolean {
  if (issuer === undefined) return issued.role === 'city'
  if (issuer.role === 'city') return issued.role !== 'city'
  return (
    issuer.role === 'association-manager' &&
    issued.role === 'mentor' &&
    issuer.orgId === issued.orgId
  )
}

function isWithin({ notBefore, notAfter }: Certificate, at: Date): boolean {
  return Date.parse(notBefore) <= at.getTime() && at.getTime() < Date.parse(notAfter)
}
