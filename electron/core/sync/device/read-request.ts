import { isTextSignedBy } from '#exchange/sign-text.ts'
import type { CertificateFileWrong } from '#shared/contract/sync-contract.ts'
import { parseJson } from '#shared/kit/parse-json.ts'
import { failed, succeeded, type Result } from '#shared/kit/result.ts'
import {
  certificateRequestSchema,
  requestFileSchema,
  type CertificateRequest,
} from '#shared/wire/certificate.ts'

/** The request, once it is signed with the key that it asks a certificate for. */
export function readRequest(bytes: Uint8Array): Result<CertificateRequest, CertificateFileWrong> {
  const signed = parse(Buffer.from(bytes).toString('utf8'), requestFileSchema)?.request
  const request = signed && parse(signed.text, certificateRequestSchema)
  if (!request) return failed({ code: 'enrolment/file-wrong', because: 'unreadable' })
  return isTextSignedBy(request.signingKey, 'certificate-request', signed)
    ? succeeded(request)
    : failed({ code: 'enrolment/file-wrong', because: 'not-signed' })
}

function parse<Value>(
  text: string,
  schema: { safeParse: (value: unknown) => { data?: Value | undefined } },
): Value | null {
  try {
    return schema.safeParse(parseJson(text)).data ?? null
  } catch {
    return null
  }
}
