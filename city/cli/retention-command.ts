import { letGo } from '#city/retention/let-go.ts'

import type { Command } from './command.ts'

/** For a timer of the machine, where the gateway is not one process that runs for days. */
export const retentionCommand: Command = {
  words: [0, 0],
  options: {},
  run: async ({ text, say, open }) => {
    const done = await letGo(await open())
    say(done.kind === 'quiet' ? text.persons.quiet(done.until) : text.persons.letGo(done))
    return 0
  },
}
