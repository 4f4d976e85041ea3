import type { Certificate, CertificateChain } from '#shared/wire/certificate.ts'

import { insertChanges } from '../changes/change-repository.ts'
import { signChange } from '../changes/sign-change.ts'
import type { CityTx } from '../database/schema.ts'
import type { CityParts } from '../gateway-parts.ts'

/**
 * Laptops of the association learn whom files can be encrypted for: its managers. Managers learn by
 * whom files can be signed that mentors hand them: a mentor who enrolled by code may lose the network.
 */
export async function announceCertificate(
  city: CityParts,
  tx: CityTx,
  certificate: Certificate,
  chain: CertificateChain,
): Promise<void> {
  await insertChanges(tx, certificate.orgId, [
    signChange(city, {
      orgId: certificate.orgId,
      audience: certificate.role === 'association-manager' ? 'org' : 'managers',
      subject: `certificate:${certificate.deviceId}`,
      kind: 'certificate',
      body: { chain },
    }),
  ])
}
