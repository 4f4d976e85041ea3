import { letGo } from '#city/people/let-go.ts'

import type { Command } from './command.ts'

/** For a timer of the system, once a day. */
export const letGoCommand: Command = {
  words: [0, 0],
  options: {},
  run: async ({ text, say, open }) => {
    const { db, now } = await open()
    say(text.letGo(await letGo(db, now())))
    return 0
  },
}
