import { parseJson } from '#shared/kit/parse-json.ts'
import { failed, succeeded, type Result } from '#shared/kit/result.ts'
import {
  requestFileSchema,
  type CertificateFile,
  type CertificateRequest,
} from '#shared/wire/certificate.ts'

import type { DeviceRole } from '../database/schema.ts'
import type { CityParts } from '../gateway-parts.ts'
import { ProblemError } from '../problems/problem.ts'
import { enrolLaptop, type DeviceKnown } from './enrol-laptop.ts'
import { readRequest } from './read-request.ts'

export type RequestFileRefused = DeviceKnown | { readonly code: 'unreadable' | 'not-signed' }

type Wanted = {
  readonly orgId: string
  readonly role: DeviceRole
  readonly userId: string
  /** Where the laptop finds the gateway once it has a network; null when it never will. */
  readonly gatewayUrl: string | null
}

/** Enrols a laptop that has no network: a request file in, the certificate file for it out. */
export async function answerRequestFile(
  city: CityParts,
  bytes: Uint8Array,
  { orgId, role, userId, gatewayUrl }: Wanted,
): Promise<
  Result<{ readonly file: CertificateFile; readonly userName: string }, RequestFileRefused>
> {
  const request = readFile(bytes)
  if (!request.ok) return request
  return city.db.transaction().execute(async (tx) => {
    const enrolled = await enrolLaptop(city, tx, request.value, { orgId, role, userId })
    if (!enrolled.ok) return enrolled
    const kind = 'nang-bac-certificate'
    return succeeded({
      file: { kind, ...enrolled.value, gatewayUrl },
      userName: request.value.userName,
    })
  })
}

function readFile(bytes: Uint8Array): Result<CertificateRequest, RequestFileRefused> {
  try {
    const { request } = requestFileSchema.parse(parseJson(Buffer.from(bytes).toString('utf8')))
    return succeeded(readRequest(request))
  } catch (error) {
    const isForged = error instanceof ProblemError && error.type === 'signature-wrong'
    return failed({ code: isForged ? 'not-signed' : 'unreadable' })
  }
}
