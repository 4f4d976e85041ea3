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
import { announceCertificate } from './announce.ts'
import { insertCertificate, listManagerChains } from './certificate-repository.ts'
import { findDevice, insertDevice } from './device-repository.ts'
import { getOrg } from './enrolment-code-repository.ts'
import { issueToDevice } from './issue-to-device.ts'
import { readRequest } from './read-request.ts'

export type RequestFileRefused = { readonly code: 'unreadable' | 'not-signed' | 'known-already' }

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
  const { deviceId, userName } = request.value
  return city.db.transaction().execute(async (tx) => {
    if (await findDevice(tx, orgId, deviceId)) return failed({ code: 'known-already' as const })
    const at = city.now()
    const { name: orgName } = await getOrg(tx, orgId)
    const holder = { orgId, orgName, userId, role }
    const { certificate, chain } = issueToDevice(city, request.value, holder)
    const directory = [city.keys.city.chain, ...(await listManagerChains(tx, orgId, at))]
    await insertDevice(tx, orgId, { deviceId, userId, userName, role }, at)
    await insertCertificate(tx, certificate, chain)
    await announceCertificate(city, tx, certificate, chain)
    const { rootKey } = city.keys
    const kind = 'nang-bac-certificate'
    return succeeded({ file: { kind, rootKey, chain, directory, gatewayUrl }, userName })
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
