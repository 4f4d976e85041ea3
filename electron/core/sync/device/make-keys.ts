import type { Surroundings } from '#core/surroundings.ts'
import { makeEncryptionKey } from '#exchange/age-file.ts'
import { signText } from '#exchange/sign-text.ts'
import { makeSigningKey } from '#exchange/signing-key.ts'
import type { WorkspaceProfile } from '#shared/domain/workspace/workspace.ts'
import type { CertificateRequest } from '#shared/wire/certificate.ts'

import type { Device } from './device.ts'

/** New keys, and the request for a certificate signed with them. Stores nothing. */
export async function makeKeys(
  { now, newId }: Surroundings,
  { personName, association }: WorkspaceProfile,
  deviceId: string = newId(),
): Promise<Device> {
  const signingKey = makeSigningKey()
  const encryption = await makeEncryptionKey()
  const request: CertificateRequest = {
    format: 1,
    deviceId,
    userName: personName,
    association,
    signingKey: signingKey.publicKey,
    encryptionKey: encryption.recipient,
    madeAt: now().toISOString(),
  }
  const signer = { key: signingKey, certId: deviceId }
  return {
    deviceId,
    signingKey,
    encryption,
    request: signText('certificate-request', JSON.stringify(request), signer),
    requestedByFileAt: null,
  }
}
