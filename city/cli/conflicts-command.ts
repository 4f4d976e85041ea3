import { listOpenConflicts } from '#city/oversight/list-open-conflicts.ts'

import type { Command } from './command.ts'
import { tableLines } from './table-lines.ts'

export const conflictsCommand: Command = {
  words: [0, 0],
  options: {},
  run: async ({ text, say, open }) => {
    const { db } = await open()
    const rows = (await listOpenConflicts(db)).map((conflict) => [
      conflict.conflictId,
      conflict.orgName,
      conflict.kind,
      conflict.recordId,
      conflict.code,
      conflict.fields.join(', '),
      text.when(conflict.openedAt),
    ])
    for (const line of tableLines(text.heads.conflicts, rows)) say(line)
    return 0
  },
}
