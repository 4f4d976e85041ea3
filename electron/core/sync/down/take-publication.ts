import type { WriteTx } from '#core/database/schema.ts'
import { storePublishedInstrument } from '#core/instruments/store-published-instrument.ts'
import { takeNormSet } from '#core/norms/take-norm-set.ts'
import type { SyncWork } from '#core/sync/sync-work.ts'
import { sha256Hex } from '#exchange/sha256.ts'
import type { DownChange } from '#shared/wire/down-change.ts'

import { storePublication } from './change-repository.ts'

type Publication = Extract<DownChange, { kind: 'publication' }>['body']

/**
 * Keeps what the city published. What this app cannot read yet, or is not what its hash says, is kept
 * and named as unusable: it must not stop what comes behind it.
 */
export async function takePublication(
  { surroundings }: SyncWork,
  tx: WriteTx,
  publication: Publication,
): Promise<void> {
  const takenAt = surroundings.now().toISOString()
  const isUsable = await use(tx, publication, takenAt)
  await storePublication(tx, publication, { isUsable, takenAt })
}

async function use(tx: WriteTx, { what, text, sha256 }: Publication, now: string) {
  // An instrument is named by its canonical form, whatever its text looks like.
  if (what === 'instrument') return storePublishedInstrument(tx, { text, sha256 }, now)
  if (sha256Hex(text) !== sha256) return false
  return what === 'norm-set' ? takeNormSet(tx, text, now) : true
}
