import { findEnrolledDevice } from '#core/sync/device/device-repository.ts'
import { listLaptopsOf } from '#core/sync/device/known-certificates.ts'
import { carriedFileName } from '#core/sync/files/carried-file-name.ts'
import { sealWayBack } from '#core/sync/files/seal-way-back.ts'
import { signChange } from '#core/sync/files/sign-change.ts'
import type {
  BatchNotFound,
  NoColleague,
  ReasonMissing,
} from '#shared/contract/batches-contract.ts'
import type { MadeFile } from '#shared/contract/file-schema.ts'
import type { NotEnrolled } from '#shared/contract/sync-contract.ts'
import type { AskedBatch } from '#shared/domain/batches/asked-batch.ts'
import type { BatchId } from '#shared/domain/batches/batch.ts'
import { failed, succeeded, type Result } from '#shared/kit/result.ts'

import {
  findBatchQuestion,
  listBatchQuestions,
  markQuestionAnswered,
  type StoredQuestion,
} from './batch-question-repository.ts'
import type { BatchWork } from './batch-work.ts'

/** Shorter ones say nothing to whoever has to mend the batch. */
const shortestReason = 3

export async function listAskedBatches({ db }: BatchWork): Promise<AskedBatch[]> {
  return (await listBatchQuestions(db)).map(toAsked)
}

export async function getAskedBatch(
  { db }: BatchWork,
  batchId: BatchId,
): Promise<Result<AskedBatch, BatchNotFound>> {
  const question = await findBatchQuestion(db, batchId)
  return question ? succeeded(toAsked(question)) : failed({ code: 'batch/not-found' })
}

type Answer = { readonly isConfirmed: boolean; readonly reason: string }

/**
 * What this manager says about a colleague's batch, as a `.nbar` file that the colleague's laptops alone
 * can open. It is signed with the key of this laptop, and counts for the records that were asked about.
 */
export async function answerColleague(
  { db, surroundings }: BatchWork,
  batchId: BatchId,
  { isConfirmed, reason }: Answer,
): Promise<Result<MadeFile, BatchNotFound | NotEnrolled | NoColleague | ReasonMissing>> {
  const device = await findEnrolledDevice(db)
  if (!device || device.revokedAt !== null) return failed({ code: 'sync/not-enrolled' })
  const question = await findBatchQuestion(db, batchId)
  if (!question) return failed({ code: 'batch/not-found' })
  if (!isConfirmed && reason.length < shortestReason) {
    return failed({ code: 'batch/reason-missing' })
  }
  const { author, itemsSha256 } = question.body
  const laptops = await listLaptopsOf(db, device, author.userId)
  if (laptops.length === 0) return failed({ code: 'batch/no-colleague' })
  const { userId, userName } = device.certificate
  const [changeId, at] = [surroundings.newId(), surroundings.now().toISOString()]
  const body = { batchId, itemsSha256, isConfirmed, reason, author: { userId, userName, at } }
  const signed = signChange(
    device,
    { kind: 'batch-answer', body },
    {
      changeId,
      madeAt: at,
    },
  )
  const isMarked = await db
    .transaction()
    .execute((tx) => markQuestionAnswered(tx, question.body, { isConfirmed, reason, at }))
  if (!isMarked) return failed({ code: 'batch/not-found' })
  const { number, name } = question.body
  const fileName = carriedFileName({
    words: [`tra loi lo so ${String(number)}`, name, `cho ${author.userName}`],
    ...{ at, unique: changeId.slice(-6), ending: 'nbar' },
  })
  return succeeded(await sealWayBack(device, signed, { laptops, fileName }))
}

function toAsked({ body: { author, ...asked }, answer }: StoredQuestion): AskedBatch {
  return { ...asked, askedBy: author.userName, askedAt: author.at, answer }
}
