import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import type { CompiledInstrument } from '#shared/domain/instruments/compiled-instrument.ts'
import { parseInstrument } from '#shared/domain/instruments/parse-instrument.ts'

const folder = join(import.meta.dirname, '../../resources/instruments')

/** The shipped instrument of that id, checked and compiled; null when there is none. */
export function readInstrument(id: string): CompiledInstrument | null {
  const file = join(folder, `${id}.json`)
  if (!/^[a-z0-9-]+$/.test(id) || !existsSync(file)) return null
  return parseInstrument(JSON.parse(readFileSync(file, 'utf8')))
}
