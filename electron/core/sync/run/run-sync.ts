import { learnCityRule } from '#core/review/learn-city-rule.ts'
import { inOneTransaction } from '#core/sync/in-one-transaction.ts'
import { findEnrolledDevice } from '#core/sync/device/device-repository.ts'
import { mayDo } from '#core/sync/device/role-rights.ts'
import { GatewayError } from '#core/sync/gateway/gateway-error.ts'
import type { SyncWork } from '#core/sync/sync-work.ts'

import { fetchChanges } from './fetch-changes.ts'
import { fetchEvidence } from './fetch-evidence.ts'
import { storeClock, storeSuccess } from './progress-repository.ts'
import { sendBatches, sendRelays } from './send-batches.ts'
import { beginAttempt } from './sync-attempt.ts'

export type RunSettings = { readonly signal: AbortSignal; readonly mayReplace: boolean }

/**
 * One sync: what came down is taken first, so that what goes up is based on it; then what waits is
 * sent; then the answers to it are fetched. The database is held for moments only, never while the
 * network is waited for. Throws `GatewayError` when it ended early; what was stored by then holds.
 */
export async function runSync(work: SyncWork, settings: RunSettings): Promise<void> {
  const device = await work.holdOpen(() => findEnrolledDevice(work.db))
  if (!device || device.gatewayUrl === null) return
  if (device.revokedAt !== null) {
    throw new GatewayError({ code: 'sync/device-revoked', detail: device.revokedAt })
  }
  const attempt = beginAttempt({
    ...settings,
    work,
    device,
    url: device.gatewayUrl,
    onGreeted: ({ hello: { serverTime }, offsetMs, review }) =>
      work.holdOpen(() =>
        inOneTransaction(work, async (tx) => {
          await storeClock(tx, { serverTime, offsetMs })
          await learnCityRule(tx, review)
        }),
      ),
  })
  const replaced = await fetchChanges(attempt, new Set())
  await refuseWhenRevoked(work)
  if (mayDo(device.certificate, 'relay-batch')) await sendRelays(attempt)
  await sendBatches(attempt)
  await fetchChanges(attempt, replaced)
  if (mayDo(device.certificate, 'review')) await fetchEvidence(attempt)
  const at = work.surroundings.now().toISOString()
  await work.holdOpen(() => inOneTransaction(work, (tx) => storeSuccess(tx, at)))
}

/** The list that came down may name this laptop: from there on it sends nothing. */
async function refuseWhenRevoked(work: SyncWork): Promise<void> {
  const device = await work.holdOpen(() => findEnrolledDevice(work.db))
  if (device?.revokedAt == null) return
  throw new GatewayError({ code: 'sync/device-revoked', detail: device.revokedAt })
}
