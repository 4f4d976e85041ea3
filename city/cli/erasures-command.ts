import { listErasures } from '#city/oversight/list-erasures.ts'

import type { Command } from './command.ts'
import { pickAssociation } from './pick-association.ts'
import { tableLines } from './table-lines.ts'

export const erasuresCommand: Command = {
  words: [0, 1],
  options: {},
  run: async (call) => {
    const { words, text, say, open } = call
    const { db } = await open()
    const [typed] = words
    const association = typed === undefined ? undefined : await pickAssociation(call, db, typed)
    if (association === null) return 1

    const rows = (await listErasures(db, association?.orgId ?? null)).map((erasure) => [
      erasure.erasureId,
      erasure.orgName,
      erasure.firmId,
      erasure.askedOn,
      `${erasure.places}`,
      erasure.device?.deviceId ?? '',
      erasure.device?.userName ?? '',
      erasure.device ? text.persons.confirmation(erasure.device) : text.persons.nobodyTold,
    ])
    for (const line of tableLines(text.persons.heads, rows)) say(line)
    return 0
  },
}
