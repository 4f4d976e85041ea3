import type { ParseArgsOptionsConfig } from 'node:util'

import type { CityParts } from '#city/gateway-parts.ts'
import type { CityKeys } from '#city/keys/city-keys.ts'
import type { Language } from '#shared/kit/words.ts'

import type { CityText } from './text/city-text.ts'

export type CommandCall = {
  readonly words: readonly string[]
  /** Options that were given, by name. */
  readonly options: Readonly<Record<string, string>>
  readonly text: CityText
  readonly language: Language
  /** Text for the next program, as it is. */
  readonly write: (text: string) => void
  /** A line for whoever reads. */
  readonly say: (line: string) => void
  /** A sentence on why it was not done. Answers the exit code. */
  readonly refuse: (sentence: string) => 1
  /** For what needs no database. Throws `CityKeysUnreadableError` where no city was ever started. */
  readonly readKeys: () => CityKeys
  /** Where the city's keys lie, whether it runs or not. */
  readonly keysFolder: string
  /** The city as the role of the command line. Throws `CityNotReachableError`. */
  readonly open: () => Promise<CityParts>
}

/** 0 done, 1 refused with a sentence, 2 called wrongly, 3 the city does not run. */
export type ExitCode = 0 | 1 | 2 | 3

export type Command = {
  /** How many words may follow the name. */
  readonly words: readonly [atLeast: number, atMost: number]
  readonly options: ParseArgsOptionsConfig
  readonly run: (call: CommandCall) => Promise<ExitCode>
}
