import { parseArgs } from 'node:util'

import { CityNotReachableError } from '#city/home/open-city.ts'
import type { CityKeys } from '#city/keys/city-keys.ts'
import { CityKeysUnreadableError } from '#city/keys/open-city-keys.ts'
import type { CityParts } from '#city/gateway-parts.ts'
import type { Language } from '#shared/kit/words.ts'

import type { Command, CommandCall, ExitCode } from './command.ts'
import { commands, type CommandName } from './commands.ts'
import { FileNotReadableError, FileNotWritableError } from './files.ts'
import { cityTextEn } from './text/city-text-en.ts'
import { cityTextVi } from './text/city-text-vi.ts'

/** Where a command's words come from and go to. */
export type Terminal = {
  readonly write: (text: string) => void
  readonly complain: (line: string) => void
  readonly readKeys: () => CityKeys
  readonly keysFolder: string
  readonly openCity: () => Promise<CityParts>
}

/** Runs one command of the city's command line and answers its exit code. */
export async function runCommand(
  parameters: readonly string[],
  terminal: Terminal,
): Promise<ExitCode> {
  const [name = 'help', ...rest] = parameters
  const language: Language = /(?:^|\s)--lang[ =]en(?:\s|$)/.test(rest.join(' ')) ? 'en' : 'vi'
  const text = language === 'en' ? cityTextEn : cityTextVi
  if (!isCommandName(name)) {
    terminal.complain(text.unknownCommand(name))
    return 2
  }
  const read = readCall(commands[name], rest)
  if (!read) {
    terminal.complain(text.calledWrongly(`${name} ${text.help[name][0] ?? ''}`))
    return 2
  }
  const opened: CityParts[] = []
  try {
    return await commands[name].run({
      ...read,
      text,
      language,
      write: terminal.write,
      say: (line) => terminal.write(`${line}\n`),
      readKeys: terminal.readKeys,
      keysFolder: terminal.keysFolder,
      refuse: (sentence) => {
        terminal.complain(sentence)
        return 1
      },
      open: async () => {
        const city = await terminal.openCity()
        opened.push(city)
        return city
      },
    })
  } catch (error) {
    return explain(error, text, terminal)
  } finally {
    for (const { db } of opened) await db.destroy()
  }
}

function isCommandName(name: string): name is CommandName {
  return Object.hasOwn(commands, name)
}

/** Null when the words or options are not those of the command. */
function readCall(
  { words: [atLeast, atMost], options }: Command,
  parameters: readonly string[],
): Pick<CommandCall, 'words' | 'options'> | null {
  try {
    const { positionals, values } = parseArgs({
      args: [...parameters],
      options: { ...options, lang: { type: 'string' } },
      allowPositionals: true,
    })
    if (positionals.length < atLeast || positionals.length > atMost) return null
    return { words: positionals, options: values }
  } catch {
    return null
  }
}

function explain(error: unknown, text: CommandCall['text'], { complain }: Terminal): ExitCode {
  if (error instanceof CityNotReachableError || error instanceof CityKeysUnreadableError) {
    complain(text.notRunning)
    return 3
  }
  if (error instanceof FileNotReadableError) complain(text.fileUnreadable(error.file))
  else if (error instanceof FileNotWritableError) complain(text.fileUnwritable(error.file))
  else complain(text.failed(error instanceof Error ? error.message : String(error)))
  return 1
}
