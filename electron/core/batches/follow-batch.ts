import type { WriteTx } from '#core/database/schema.ts'
import { takeItemAnswer } from '#shared/domain/batches/batch-state.ts'

import {
  findSentPlace,
  isAnswerOpen,
  storeAnswer,
  type SentPlace,
} from './batch-item-repository.ts'
import { findBatch, moveBatch } from './batch-repository.ts'

/** What the city said of an approval, or of the assessment itself. */
export type CityWord = {
  readonly isAccepted: boolean
  /** A code of `recordFaults`; null for a person's decision. */
  readonly faultCode: string | null
  readonly note: string
  /** By the city's clock. */
  readonly at: string
}

/** The batch that sent an approval, or a revision, hears what became of it. */
export async function followBatch(
  tx: WriteTx,
  about: { readonly decisionId: string } | { readonly revId: string },
  word: CityWord,
): Promise<void> {
  const place = await findSentPlace(tx, about)
  if (!place) return
  await storeAnswer(tx, place, {
    state: takeItemAnswer(place.state, word.isAccepted ? 'accepted' : 'refused'),
    faultCode: word.isAccepted ? null : word.faultCode,
    reason: word.isAccepted ? '' : word.note,
    answeredAt: word.at,
  })
  await settle(tx, place, word.at)
}

async function settle(tx: WriteTx, { batchId }: SentPlace, at: string): Promise<void> {
  const batch = await findBatch(tx, batchId)
  if (batch?.state !== 'sent') return
  if (await isAnswerOpen(tx, batchId)) return
  await moveBatch(tx, batchId, { state: 'settled', settledAt: at })
}
