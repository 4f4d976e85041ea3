import { z } from 'zod'

import type { ReadDb } from '#core/database/schema.ts'
import { findLiveFirm } from '#core/firms/find-live-firm.ts'
import { findReviewItems } from '#core/review/find-review-items.ts'
import { isTwoPersonSet } from '#core/review/two-person-rule.ts'
import { findEnrolledDevice } from '#core/sync/device/device-repository.ts'
import { listColleagues } from '#core/sync/device/known-certificates.ts'
import { checkBatchItem, type BatchFinding } from '#shared/domain/batches/batch-finding.ts'
import { batchItemSchema, type Batch, type BatchItem } from '#shared/domain/batches/batch.ts'
import { countItems } from '#shared/domain/batches/count-items.ts'
import type { ReviewItem } from '#shared/domain/review/review-item.ts'

import { findBatchAnswer } from './batch-answer-repository.ts'
import { firmYear, listItems, listSentFirms } from './batch-item-repository.ts'
import type { StoredItem } from './batch-item.ts'
import { listBatchNumbers, type StoredBatch } from './batch-repository.ts'
import type { BatchWork } from './batch-work.ts'
import { hashItems } from './hash-items.ts'

/** A batch with its assessments, each checked anew until it is sent. */
export async function readBatch(
  { evidence }: Pick<BatchWork, 'evidence'>,
  db: ReadDb,
  stored: StoredBatch,
): Promise<Batch> {
  const { mendsBatchId, ...head } = stored
  const items = await readItems(evidence, db, stored)
  const itemsSha256 = hashItems(items)
  return {
    ...head,
    mendsBatch: (await listBatchNumbers(db)).get(mendsBatchId ?? '') ?? null,
    counts: countItems(items),
    items,
    itemsSha256,
    isTwoPerson: await isTwoPersonSet(db, 'batch'),
    colleagues: await listColleagueNames(db),
    answer: await findBatchAnswer(db, stored.id, itemsSha256),
    resendable: items.filter(
      ({ state, reviewState }) => state === 'refused' && reviewState === 'approved',
    ).length,
  }
}

/** One name for each person, however many laptops they have. */
async function listColleagueNames(db: ReadDb): Promise<string[]> {
  const device = await findEnrolledDevice(db)
  const colleagues = device ? await listColleagues(db, device) : []
  return [...new Map(colleagues.map(({ userId, userName }) => [userId, userName])).values()]
}

/** Without what only the checks need. */
const shownSchema = z.object(batchItemSchema.omit({ findings: true, reviewState: true }).shape)

async function readItems(
  evidence: BatchWork['evidence'],
  db: ReadDb,
  { id }: StoredBatch,
): Promise<BatchItem[]> {
  const stored = await listItems(db, id)
  const reviews = await findReviewItems(
    db,
    stored.map(({ recordId }) => recordId),
  )
  const sentFirms = await listSentFirms(
    db,
    stored.map(({ firmId }) => firmId),
  )
  const items: BatchItem[] = []
  for (const item of stored) {
    const review = reviews.get(item.recordId) ?? null
    items.push({
      ...shownSchema.parse(item),
      findings: item.findings ?? (await check(db, item, { review, sentFirms, evidence })),
      reviewState: review?.state ?? null,
    })
  }
  return items
}

type Surrounding = {
  readonly review: ReviewItem | null
  readonly sentFirms: Awaited<ReturnType<typeof listSentFirms>>
  readonly evidence: BatchWork['evidence']
}

async function check(
  db: ReadDb,
  { recordId, revId, firmId, referenceYear, facts }: StoredItem,
  { review, sentFirms, evidence }: Surrounding,
): Promise<BatchFinding[]> {
  const earlier = sentFirms.get(firmYear(firmId, referenceYear))
  const isOther = earlier !== undefined && earlier.recordId !== recordId
  const { files, ...rest } = facts
  return checkBatchItem({
    ...{ ...rest, revId },
    missingFileCount: files.filter((hash) => !evidence.has(hash)).length,
    review,
    firm: (await findLiveFirm(db, firmId)) ?? null,
    earlierBatch: isOther ? earlier.number : null,
  })
}
