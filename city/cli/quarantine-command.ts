import { listQuarantine } from '#city/oversight/list-quarantine.ts'

import type { Command } from './command.ts'
import { tableLines } from './table-lines.ts'

export const quarantineCommand: Command = {
  words: [0, 0],
  options: {},
  run: async ({ text, say, open }) => {
    const { db } = await open()
    const rows = (await listQuarantine(db)).map((line) => [
      line.quarantineId,
      line.orgName,
      line.kind ?? '?',
      text.lineStates[line.status],
      line.code,
      line.needs.join(', '),
      line.nextTryAt ? text.when(line.nextTryAt) : text.waitsForPerson,
    ])
    for (const line of tableLines(text.heads.quarantine, rows)) say(line)
    return 0
  },
}
