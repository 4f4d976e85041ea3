import { z } from 'zod'

import { sha256Hex } from '#exchange/sha256.ts'
import { InstrumentError, parseInstrument } from '#shared/domain/instruments/parse-instrument.ts'
import { normSetSchema } from '#shared/domain/instruments/norm-set.ts'
import { canonicalJson } from '#shared/kit/canonical-json.ts'
import { parseJson } from '#shared/kit/parse-json.ts'
import { failed, succeeded, type Result } from '#shared/kit/result.ts'

import type { Publication } from './publication-repository.ts'

export type PublicationUnreadable = {
  readonly code: 'publication/unreadable'
  /** The first faults, for whoever made the file. */
  readonly because: string
}

type Content = Pick<Publication, 'what' | 'id' | 'version' | 'sha256' | 'text'>

const readers: Readonly<
  Record<Publication['what'], (json: unknown) => { id: string; version: string; json: unknown }>
> = {
  instrument: (json) => {
    const { definition } = parseInstrument(json)
    return { id: definition.id, version: definition.version, json: definition }
  },
  'norm-set': (json) => {
    const set = publishedNormsSchema.parse(json)
    return { id: set.id, version: set.validFrom, json: set }
  },
  reference: (json) => {
    const list = referenceSchema.parse(json)
    return { id: list.id, version: list.version, json: list }
  },
}

/** When it was imported is each laptop's to say. */
const publishedNormsSchema = normSetSchema.omit({ importedAt: true })

/** A reference list says its own name and version, because its rows are anybody's. */
const referenceSchema = z.strictObject({
  id: z.string().min(1).max(120),
  version: z.string().min(1).max(40),
  rows: z.array(z.record(z.string(), z.unknown())).min(1),
})

/**
 * What a file would publish, once it holds what it is said to. The text is the canonical form of its
 * content, so that its hash is the one laptops know the same content by.
 */
export function readPublication(
  what: Publication['what'],
  file: string,
): Result<Content, PublicationUnreadable> {
  try {
    const { id, version, json } = readers[what](parseJson(file.replace(/^\uFEFF/, '')))
    const text = canonicalJson(json)
    return succeeded({ what, id, version, sha256: sha256Hex(text), text })
  } catch (error) {
    if (error instanceof z.ZodError) return unreadable(z.prettifyError(error))
    if (error instanceof SyntaxError || error instanceof InstrumentError) {
      return unreadable(error.message)
    }
    throw error
  }
}

function unreadable(because: string): Result<never, PublicationUnreadable> {
  return failed({ code: 'publication/unreadable', because })
}
