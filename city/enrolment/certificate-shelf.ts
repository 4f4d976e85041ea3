import { inOrg } from '../database/in-org.ts'
import type { CityDatabase } from '../database/schema.ts'
import { findCertificate, type StoredCertificate } from './certificate-repository.ts'

type Signer = Pick<StoredCertificate, 'deviceId' | 'signingKey'>

/** Whose a certificate is, and the key it names: signed once, it says the same for ever. */
export type CertificateShelf = {
  /** Undefined when nobody of this association has it. Whether its device was revoked is not asked here. */
  readonly findSigner: (
    db: CityDatabase,
    orgId: string,
    certId: string,
  ) => Promise<Signer | undefined>
}

const remembered = 10_000

export function openCertificateShelf(): CertificateShelf {
  const signers = new Map<string, Signer>()
  return {
    findSigner: async (db, orgId, certId) => {
      const place = `${orgId}/${certId}`
      const known = signers.get(place)
      if (known) return known
      const found = await inOrg(db, orgId, (tx) => findCertificate(tx, orgId, certId))
      if (!found) return undefined
      if (signers.size >= remembered) signers.clear()
      const { deviceId, signingKey } = found
      signers.set(place, { deviceId, signingKey })
      return found
    },
  }
}
