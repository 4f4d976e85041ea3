import { succeeded, failed, type Result } from '#shared/kit/result.ts'
import type { CertificateRequest } from '#shared/wire/certificate.ts'
import type { Enrolled } from '#shared/wire/gateway-calls.ts'

import type { CityTx } from '../database/schema.ts'
import type { CityParts } from '../gateway-parts.ts'
import { announceCertificate } from './announce.ts'
import { insertCertificate, listManagerChains } from './certificate-repository.ts'
import { findDevice, insertDevice } from './device-repository.ts'
import { getOrg } from './enrolment-code-repository.ts'
import { issueToDevice, type Holder } from './issue-to-device.ts'

export type DeviceKnown = { readonly code: 'known-already' }

/** Makes a laptop one of the association's: its certificate, and the keys of whom it trusts. */
export async function enrolLaptop(
  city: CityParts,
  tx: CityTx,
  request: CertificateRequest,
  { orgId, userId, role }: Omit<Holder, 'orgName'>,
): Promise<Result<Enrolled, DeviceKnown>> {
  const { deviceId, userName } = request
  if (await findDevice(tx, orgId, deviceId)) return failed({ code: 'known-already' })
  const at = city.now()
  const { name: orgName } = await getOrg(tx, orgId)
  const { certificate, chain } = issueToDevice(city, request, { orgId, orgName, userId, role })
  const directory = [city.keys.city.chain, ...(await listManagerChains(tx, orgId, at))]
  await insertDevice(tx, orgId, { deviceId, userId, userName, role }, at)
  await insertCertificate(tx, certificate, chain)
  await announceCertificate(city, tx, certificate, chain)
  return succeeded({ rootKey: city.keys.rootKey, chain, directory })
}
