import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import {
  instrumentDefinitionSchema,
  type InstrumentDefinition,
} from '#shared/domain/instruments/instrument-definition.ts'

/** The definitions that came with the app. Throws when one is not a definition. */
export function loadInstruments(resourcesFolder: string): InstrumentDefinition[] {
  const folder = join(resourcesFolder, 'instruments')
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) =>
      instrumentDefinitionSchema.parse(JSON.parse(readFileSync(join(folder, name), 'utf8'))),
    )
}
