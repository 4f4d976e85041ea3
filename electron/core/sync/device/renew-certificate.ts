import { askToRenew } from '#core/sync/gateway/gateway-client.ts'
import { GatewayError } from '#core/sync/gateway/gateway-error.ts'
import { openLine } from '#core/sync/gateway/open-line.ts'
import { inOneTransaction } from '#core/sync/in-one-transaction.ts'
import type { SyncWork } from '#core/sync/sync-work.ts'
import type { GatewayUnreachable, NotEnrolled } from '#shared/contract/sync-contract.ts'
import type { Enrolment } from '#shared/domain/sync/sync-state.ts'
import { failed, succeeded, type Result } from '#shared/kit/result.ts'

import { checkGranted } from './accept-certificate.ts'
import { findEnrolledDevice, replaceKeys } from './device-repository.ts'
import { learnChain } from './known-certificates.ts'
import { makeKeys } from './make-keys.ts'
import { readEnrolment } from './read-enrolment.ts'

/** New keys and a new certificate for the same device; the chain of batches goes on. */
export async function renewCertificate(
  work: SyncWork,
): Promise<Result<Enrolment, NotEnrolled | GatewayUnreachable>> {
  const { db, surroundings, appVersion, assessments } = work
  const device = await work.holdOpen(() => findEnrolledDevice(db))
  if (!device?.gatewayUrl) return failed({ code: 'sync/not-enrolled' })
  const profile = { ...assessments.workspace.profile(), personName: device.certificate.userName }
  const made = await makeKeys(surroundings, profile, device.deviceId)
  try {
    const ways = { url: device.gatewayUrl, signal: work.leaving }
    const { line } = await openLine(device, ways, { now: surroundings.now, appVersion })
    const { chain, rootKey, directory } = await askToRenew(line, made.request)
    if (rootKey !== device.rootKey || !checkGranted(made, { rootKey, chain }, null).ok) {
      return failed({ code: 'enrolment/unreachable', because: 'sync/answer-wrong' })
    }
    return await work.holdOpen(() =>
      inOneTransaction(work, async (tx) => {
        const now = surroundings.now()
        await replaceKeys(tx, made, { chain, now: now.toISOString() })
        for (const known of [chain, ...directory]) {
          await learnChain(tx, device, { chain: known, now: now.toISOString() })
        }
        return succeeded(await readEnrolment(tx, now))
      }),
    )
  } catch (error) {
    if (!(error instanceof GatewayError)) throw error
    return failed({ code: 'enrolment/unreachable', because: error.code })
  }
}
