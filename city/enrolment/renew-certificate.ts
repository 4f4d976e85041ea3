import type { z } from 'zod'

import type { enrolledSchema, renewRequestSchema } from '#shared/wire/gateway-calls.ts'

import { inOrg } from '../database/in-org.ts'
import type { CityParts } from '../gateway-parts.ts'
import { ProblemError } from '../problems/problem.ts'
import { announceCertificate } from './announce.ts'
import { insertCertificate, listManagerChains } from './certificate-repository.ts'
import { getOrg } from './enrolment-code-repository.ts'
import { issueToDevice } from './issue-to-device.ts'
import { readRequest } from './read-request.ts'
import { requireActiveDevice } from './require-active-device.ts'
import type { Caller } from './tokens.ts'

/** A new certificate for new keys of the laptop that calls. Throws a problem. */
export async function renewCertificate(
  city: CityParts,
  caller: Caller,
  { request: signed }: z.infer<typeof renewRequestSchema>,
): Promise<z.infer<typeof enrolledSchema>> {
  const request = readRequest(signed)
  if (request.deviceId !== caller.deviceId) throw new ProblemError('not-allowed')
  const { orgId, role, userId } = caller
  return inOrg(city.db, orgId, async (tx) => {
    const device = await requireActiveDevice(tx, caller)
    const { name } = await getOrg(tx, orgId)
    // The name stays the one the association knows; a laptop cannot become somebody else by renewing.
    const { certificate, chain } = issueToDevice(
      city,
      { ...request, userName: device.userName },
      { orgId, orgName: name, userId, role },
    )
    await insertCertificate(tx, certificate, chain)
    await announceCertificate(city, tx, certificate, chain)
    const managers = await listManagerChains(tx, orgId, city.now())
    return {
      rootKey: city.keys.rootKey,
      chain,
      directory: [city.keys.city.chain, ...managers],
    }
  })
}
