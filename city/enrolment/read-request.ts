import { isTextSignedBy } from '#exchange/sign-text.ts'
import { parseJson } from '#shared/kit/parse-json.ts'
import { certificateRequestSchema, type CertificateRequest } from '#shared/wire/certificate.ts'
import type { SignedText } from '#shared/wire/signed-text.ts'

import { ProblemError } from '../problems/problem.ts'
import { isLowerCase } from '../problems/read-input.ts'

/** A request for a certificate, proved by the key it asks for. Throws a problem. */
export function readRequest(signed: SignedText): CertificateRequest {
  const request = parseRequest(signed.text)
  if (!request || !isLowerCase(request.deviceId)) {
    throw new ProblemError('body-wrong', { pointer: '/request/text' })
  }
  if (!isTextSignedBy(request.signingKey, 'certificate-request', signed)) {
    throw new ProblemError('signature-wrong', { pointer: '/request' })
  }
  return request
}

function parseRequest(text: string): CertificateRequest | undefined {
  try {
    return certificateRequestSchema.safeParse(parseJson(text)).data
  } catch {
    return undefined
  }
}
