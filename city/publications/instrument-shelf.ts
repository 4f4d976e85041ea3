import type { CompiledInstrument } from '#shared/domain/instruments/compiled-instrument.ts'
import { parseInstrument } from '#shared/domain/instruments/parse-instrument.ts'
import { parseJson } from '#shared/kit/parse-json.ts'

import type { CityReadDb } from '../database/schema.ts'
import { findPublication, findPublicationStatus } from './publication-repository.ts'

/** Published instruments, each compiled once: what a hash names never changes. */
export type InstrumentShelf = {
  /** Undefined when it was not published, or takes no results any more. */
  readonly find: (db: CityReadDb, sha256: string) => Promise<CompiledInstrument | undefined>
}

export function openInstrumentShelf(): InstrumentShelf {
  const compiled = new Map<string, CompiledInstrument>()
  return {
    find: async (db, sha256) => {
      const known = compiled.get(sha256)
      if (known) {
        const status = await findPublicationStatus(db, 'instrument', sha256)
        return status === 'open' || status === 'closing' ? known : undefined
      }
      const publication = await findPublication(db, 'instrument', sha256)
      if (!publication || publication.status === 'closed') return undefined
      const found = parseInstrument(parseJson(publication.text))
      compiled.set(sha256, found)
      return found
    },
  }
}
