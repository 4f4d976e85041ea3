import { exportPerson } from '#city/people/export-person.ts'

import type { Command } from './command.ts'
import { writeWholeFile } from './files.ts'
import { pickAssociation } from './pick-association.ts'

/** One JSON object a line, for the person who asks. */
export const exportPersonCommand: Command = {
  words: [2, 2],
  options: { out: { type: 'string' } },
  run: async (call) => {
    const { words, options, text, refuse, say, write, open } = call
    const [association = '', person = ''] = words
    if (person.trim().length < 2) return refuse(text.personMissing)
    const city = await open()
    const picked = await pickAssociation(call, city.db, association)
    if (!picked) return 1
    const entries = await exportPerson(city, picked.orgId, person.trim())
    const lines = entries.map((entry) => `${JSON.stringify(entry)}\n`).join('')
    const { out } = options
    if (out === undefined) {
      write(lines)
      return 0
    }
    writeWholeFile(out, Buffer.from(lines))
    say(text.personExported(entries.length, out))
    return 0
  },
}
