import { receiveBatch } from '#city/batches/receive-batch.ts'
import { ProblemError } from '#city/problems/problem.ts'
import { openSealedBatch } from '#city/verifying/open-sealed-batch.ts'
import { parseJson } from '#shared/kit/parse-json.ts'
import { receiptSchema } from '#shared/wire/receipt.ts'

import type { Command } from './command.ts'
import { readFile } from './files.ts'

/** A batch from a stick is taken as one from the network is. */
export const readBatchCommand: Command = {
  words: [1, 1],
  options: {},
  run: async ({ words: [file = ''], text, say, refuse, open }) => {
    const city = await open()
    const opened = await openSealedBatch(city.keys, readFile(file))
    if (!opened.ok) return refuse(text.batchFaults[opened.failure.code])
    const startedAt = city.now()
    try {
      const arrival = { bytes: opened.value, caller: null, batchId: null }
      const signed = await receiveBatch(city, arrival)
      const receipt = receiptSchema.parse(parseJson(signed.text))
      say(text.batchRead(new Date(receipt.received_at) < startedAt, receipt))
      return 0
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error
      return refuse(text.batchRefused(text.problems[error.type] ?? error.message))
    }
  },
}
