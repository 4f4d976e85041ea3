import { listBatches } from '#city/oversight/list-batches.ts'

import type { Command } from './command.ts'
import { tableLines } from './table-lines.ts'

const shown = 50

export const batchesCommand: Command = {
  words: [0, 0],
  options: {},
  run: async ({ text, say, open }) => {
    const { db } = await open()
    const rows = (await listBatches(db, shown)).map((batch) => [
      batch.batchId,
      batch.orgName,
      batch.userName,
      String(batch.deviceSeq),
      text.carriers[batch.carrier],
      text.batchStates[batch.state],
      String(batch.unsettled),
      text.when(batch.receivedAt),
    ])
    for (const line of tableLines(text.heads.batches, rows)) say(line)
    return 0
  },
}
