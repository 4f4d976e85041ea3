import { randomBytes } from 'node:crypto'

import type { CityKeys } from '#city/keys/city-keys.ts'
import { makeEncryptionKey } from '#exchange/age-file.ts'
import { issueCertificate, type Issuer } from '#exchange/issue-certificate.ts'
import { makeSigningKey } from '#exchange/signing-key.ts'

/** The keys of a city as `openCityKeys` gives them, without files. */
export async function makeTestCityKeys(): Promise<CityKeys> {
  const root: Issuer = { key: makeSigningKey(), chain: [], certId: 'root' }
  const key = makeSigningKey()
  const encryption = await makeEncryptionKey()
  const certId = crypto.randomUUID()
  const chain = issueCertificate(root, {
    certId,
    role: 'city',
    orgId: crypto.randomUUID(),
    orgName: 'Thành phố',
    deviceId: crypto.randomUUID(),
    userId: crypto.randomUUID(),
    userName: 'Cổng tiếp nhận',
    signingKey: key.publicKey,
    encryptionKey: encryption.recipient,
    notBefore: '2020-01-01T00:00:00.000Z',
    notAfter: '2120-01-01T00:00:00.000Z',
  })
  return {
    rootKey: root.key.publicKey,
    root,
    city: { key, certId, chain },
    encryption,
    sessionSecret: randomBytes(32),
  }
}
