import type { Command } from './command.ts'

export const helpCommand: Command = {
  words: [0, 1],
  options: {},
  run: ({ text, say }) => {
    for (const line of text.helpHead) say(line)
    for (const [name, [usage, what]] of Object.entries(text.help)) {
      say(`  ${name} ${usage ?? ''}`.trimEnd())
      say(`      ${what ?? ''}`)
    }
    for (const line of text.helpTail) say(line)
    return Promise.resolve(0)
  },
}
