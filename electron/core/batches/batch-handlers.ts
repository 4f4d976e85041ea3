import { forRole } from '#core/for-role.ts'
import { switchTwoPerson } from '#core/review/switch-two-person.ts'
import type { AppHandlers } from '#shared/contract/app-contract.ts'
import { failed, succeeded } from '#shared/kit/result.ts'

import { answerColleague, getAskedBatch, listAskedBatches } from './answer-colleague.ts'
import { askColleagues } from './ask-colleagues.ts'
import type { BatchWork } from './batch-work.ts'
import { confirmBatch, discardBatch, getBatch, reopenBatch, takeOut } from './change-batch.ts'
import { makeCoverPdf } from './make-cover-pdf.ts'
import { gatherBatch, gatherMore, resendRefused } from './gather-batch.ts'
import { listBatchSummaries } from './list-batches.ts'
import { sendBatch } from './send-batch.ts'

export function batchHandlers(work: BatchWork): AppHandlers['batches'] {
  const { db, profile } = work
  return forRole('association-manager', profile, {
    list: async () => succeeded(await listBatchSummaries(db)),
    get: ({ batchId }) => getBatch(work, batchId),
    gather: ({ name }) => gatherBatch(work, name),
    gatherMore: ({ batchId }) => gatherMore(work, batchId),
    takeOut: ({ batchId, recordIds }) => takeOut(work, batchId, recordIds),
    confirm: ({ batchId, ...person }) => confirmBatch(work, batchId, person),
    ask: ({ batchId }) => askColleagues(work, batchId),
    listAsked: async () => succeeded(await listAskedBatches(work)),
    getAsked: ({ batchId }) => getAskedBatch(work, batchId),
    answer: ({ batchId, ...answer }) => answerColleague(work, batchId, answer),
    reopen: ({ batchId }) => reopenBatch(work, batchId),
    discard: ({ batchId }) => discardBatch(work, batchId),
    send: ({ batchId, acknowledged }) => sendBatch(work, batchId, acknowledged),
    resend: ({ batchId }) => resendRefused(work, batchId),
    cover: async ({ batchId, language }) => {
      const batch = await getBatch(work, batchId)
      return batch.ok
        ? succeeded(await makeCoverPdf(work, batch.value, language))
        : failed({ code: 'batch/not-found' })
    },
    setTwoPerson: ({ isOn }) => switchTwoPerson(work, 'batch', isOn),
  } satisfies AppHandlers['batches'])
}
