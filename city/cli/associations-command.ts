import { listAssociations } from '#city/associations/find-association.ts'

import type { Command } from './command.ts'
import { tableLines } from './table-lines.ts'

export const associationsCommand: Command = {
  words: [0, 0],
  options: {},
  run: async ({ text, say, open }) => {
    const { db } = await open()
    const rows = (await listAssociations(db)).map((one) => [
      one.orgId,
      one.name,
      text.reviewRule[one.review],
      String(one.devices),
      String(one.results),
    ])
    for (const line of tableLines(text.heads.associations, rows)) say(line)
    return 0
  },
}
