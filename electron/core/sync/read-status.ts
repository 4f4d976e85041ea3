import type { SyncStatus } from '#shared/domain/sync/sync-state.ts'

import { countOpenConflicts } from './conflicts/conflict-repository.ts'
import { readEnrolment } from './device/read-enrolment.ts'
import { countByCarriage } from './outbox/outbox-repository.ts'
import { countOpenRelays } from './files/relay-repository.ts'
import { findProgress } from './run/progress-repository.ts'
import type { SyncRunner } from './run/sync-runner.ts'
import type { SyncWork } from './sync-work.ts'

/** A clock that is off by less is nobody's concern. */
const worthSayingMs = 5 * 60_000

export async function readStatus(
  { db, surroundings }: SyncWork,
  runner: Pick<SyncRunner, 'isRunning' | 'nextAttemptAt'>,
): Promise<SyncStatus> {
  const counts = await countByCarriage(db)
  const sum = (...carriages: (typeof counts extends ReadonlyMap<infer C, number> ? C : never)[]) =>
    carriages.reduce((total, carriage) => total + (counts.get(carriage) ?? 0), 0)
  const { lastSyncAt, lastFault, clockOffsetMs } = await findProgress(db)
  const enrolment = await readEnrolment(db, surroundings.now())
  const goesByItself = enrolment.state === 'enrolled' && enrolment.gatewayUrl !== null
  return {
    enrolment,
    running: runner.isRunning(),
    waiting: sum('queued', 'packed', 'sent'),
    withAssociation: sum('received'),
    withCity: sum('accepted'),
    needAttention: sum('rejected', 'conflict', 'held'),
    relaysWaiting: await countOpenRelays(db),
    openConflicts: await countOpenConflicts(db),
    lastSyncAt,
    nextAttemptAt: goesByItself ? runner.nextAttemptAt() : null,
    lastFault,
    clockOffsetMs: Math.abs(clockOffsetMs ?? 0) > worthSayingMs ? clockOffsetMs : null,
  }
}
