import { z } from 'zod'

import { findEnrolledDevice } from '#core/sync/device/device-repository.ts'
import { listColleagues } from '#core/sync/device/known-certificates.ts'
import { carriedFileName } from '#core/sync/files/carried-file-name.ts'
import { sealWayBack } from '#core/sync/files/seal-way-back.ts'
import { signChange } from '#core/sync/files/sign-change.ts'
import type { BatchBlocked, BatchNotFound, NoColleague } from '#shared/contract/batches-contract.ts'
import type { MadeFile } from '#shared/contract/file-schema.ts'
import type { NotEnrolled } from '#shared/contract/sync-contract.ts'
import type { StepRefused } from '#shared/domain/batches/batch-state.ts'
import { askedItemSchema } from '#shared/domain/batches/asked-batch.ts'
import type { Batch, BatchId } from '#shared/domain/batches/batch.ts'
import { failed, succeeded, type Result } from '#shared/kit/result.ts'
import type { BatchQuestionBody } from '#shared/wire/batch-question.ts'

import type { BatchWork } from './batch-work.ts'
import { checkStep } from './check-step.ts'
import { readBatch } from './read-batch.ts'
import { refuseBlocked } from './refuse-blocked.ts'

type AskRefused = BatchNotFound | StepRefused | NotEnrolled | NoColleague | BatchBlocked

/** Of an item what the question needs, and nothing else. */
const shownSchema = z.object(askedItemSchema.shape)

/**
 * A draft as a `.nbar` file for the other managers of the association: signed here, sealed for their
 * laptops alone, with what a second person judges it by. Making it again asks again.
 */
export async function askColleagues(
  work: BatchWork,
  batchId: BatchId,
): Promise<Result<MadeFile, AskRefused>> {
  const { db, surroundings } = work
  const device = await findEnrolledDevice(db)
  if (!device || device.revokedAt !== null) return failed({ code: 'sync/not-enrolled' })
  const checked = await checkStep(work, db, { batchId, step: 'confirm', confirmedBy: null })
  if (!checked.ok) return checked
  const laptops = await listColleagues(db, device)
  if (laptops.length === 0) return failed({ code: 'batch/no-colleague' })
  const batch = await readBatch(work, db, checked.value.batch)
  const blocked = refuseBlocked(batch.items)
  if (blocked) return failed(blocked)
  const { userId, userName } = device.certificate
  const at = surroundings.now().toISOString()
  const body = { ...whatIsAsked(batch), author: { userId, userName, at } }
  const signed = signChange(
    device,
    { kind: 'batch-question', body },
    {
      changeId: surroundings.newId(),
      madeAt: at,
    },
  )
  const fileName = carriedFileName({
    words: [`nho xac nhan lo so ${String(batch.number)}`, batch.name, userName],
    ...{ at, unique: batch.itemsSha256.slice(0, 6), ending: 'nbar' },
  })
  return succeeded(await sealWayBack(device, signed, { laptops, fileName }))
}

function whatIsAsked(batch: Batch): Omit<BatchQuestionBody, 'author'> {
  const { id, number, name, itemsSha256 } = batch
  const items = batch.items.map((item) => shownSchema.parse(item))
  return { batchId: id, number, name, itemsSha256, items }
}
