import { inOneTransaction } from '#core/sync/in-one-transaction.ts'
import type { SyncWork } from '#core/sync/sync-work.ts'
import { issueCertificate } from '#exchange/issue-certificate.ts'
import type { MadeFile } from '#shared/contract/file-schema.ts'
import type {
  CertificateFileWrong,
  NotEnrolled,
  NotYourRole,
} from '#shared/contract/sync-contract.ts'
import { failed, succeeded, type Result } from '#shared/kit/result.ts'
import type {
  CertificateChain,
  CertificateFile,
  CertificateRequest,
} from '#shared/wire/certificate.ts'
import { certificateDays } from '#shared/wire/wire-limits.ts'

import { findEnrolledDevice } from './device-repository.ts'
import { signerOf, type EnrolledDevice } from './device.ts'
import { learnChain, listDirectory } from './known-certificates.ts'
import { readRequest } from './read-request.ts'
import { mayDo } from './role-rights.ts'

const dayMs = 24 * 60 * 60 * 1000

/**
 * A manager answers a mentor's request with a certificate of the association; the laptop remembers
 * whose it is, so that it can pass on what the mentor sends.
 */
export async function answerRequest(
  work: SyncWork,
  bytes: Uint8Array,
): Promise<Result<MadeFile, NotEnrolled | NotYourRole | CertificateFileWrong>> {
  return inOneTransaction(work, async (tx) => {
    const device = await findEnrolledDevice(tx)
    if (!device) return failed({ code: 'sync/not-enrolled' })
    if (!mayDo(device.certificate, 'answer-request')) return failed({ code: 'sync/not-your-role' })
    const request = readRequest(bytes)
    if (!request.ok) return request
    const now = work.surroundings.now()
    const chain = issue(work, device, { request: request.value, now })
    await learnChain(tx, device, { chain, now: now.toISOString() })
    const file: CertificateFile = {
      kind: 'nang-bac-certificate',
      rootKey: device.rootKey,
      chain,
      directory: await listDirectory(tx, device),
      gatewayUrl: device.gatewayUrl,
    }
    return succeeded({
      fileName: `nang-bac-${request.value.deviceId.slice(-8)}.nbct`,
      mimeType: 'application/json',
      bytes: new Uint8Array(Buffer.from(JSON.stringify(file), 'utf8')),
    })
  })
}

function issue(
  { surroundings }: SyncWork,
  device: EnrolledDevice,
  { request, now }: { readonly request: CertificateRequest; readonly now: Date },
): CertificateChain {
  const { orgId, orgName } = device.certificate
  const { deviceId, userName, signingKey, encryptionKey } = request
  return issueCertificate(
    { ...signerOf(device), chain: device.chain },
    {
      certId: surroundings.newId(),
      role: 'mentor',
      ...{ orgId, orgName, deviceId, userName, signingKey, encryptionKey },
      userId: surroundings.newId(),
      // A day of grace: the two clocks need not agree.
      notBefore: new Date(now.getTime() - dayMs).toISOString(),
      notAfter: new Date(now.getTime() + certificateDays.device * dayMs).toISOString(),
    },
  )
}
