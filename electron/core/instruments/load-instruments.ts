import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import type { InstrumentDefinition } from '#shared/domain/instruments/instrument-definition.ts'
import { parseInstrument } from '#shared/domain/instruments/parse-instrument.ts'
import { parseJson } from '#shared/kit/parse-json.ts'

/** The definitions that came with the app. Throws `InstrumentError` when one is not. */
export function loadInstruments(resourcesFolder: string): InstrumentDefinition[] {
  const folder = join(resourcesFolder, 'instruments')
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => parseInstrument(parseJson(readFileSync(join(folder, name), 'utf8'))).definition)
}
