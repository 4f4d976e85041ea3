import { listResults } from '#city/oversight/list-results.ts'

import type { Command } from './command.ts'
import { tableLines } from './table-lines.ts'

const shown = 50

export const resultsCommand: Command = {
  words: [0, 0],
  options: {},
  run: async ({ text, language, say, open }) => {
    const { db } = await open()
    const rows = (await listResults(db, language, shown)).map((result) => [
      result.received_on,
      result.association,
      `${result.reference_year}`,
      result.sector ?? '',
      result.total_min === result.total_max
        ? `${result.total_min}`
        : `${result.total_min}–${result.total_max}`,
      result.class === 'UNDECIDED' ? text.undecided : (result.class_name ?? result.class),
      result.differs ? text.differs : '',
    ])
    for (const line of tableLines(text.heads.results, rows)) say(line)
    return 0
  },
}
