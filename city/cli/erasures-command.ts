import { listCityErasures } from '#city/people/list-city-erasures.ts'

import type { Command } from './command.ts'
import { tableLines } from './table-lines.ts'

export const erasuresCommand: Command = {
  words: [0, 0],
  options: {},
  run: async ({ text, say, open }) => {
    const { db } = await open()
    const rows = (await listCityErasures(db)).map((erasure) => [
      erasure.erasureId,
      erasure.orgName,
      erasure.firmId,
      erasure.askedOn,
      text.when(erasure.erasedAt),
      String(erasure.confirmed),
      erasure.awaited.length === 0 ? text.nobodyAwaited : erasure.awaited.join(', '),
    ])
    for (const line of tableLines(text.heads.erasures, rows)) say(line)
    return 0
  },
}
