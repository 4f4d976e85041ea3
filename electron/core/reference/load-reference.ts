import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

import {
  referenceListsSchema,
  type ReferenceLists,
  type Ward,
} from '#shared/domain/firms/reference-lists.ts'

/** The reference lists with the look-ups the core needs. */
export type Reference = {
  readonly lists: ReferenceLists
  readonly wardByCode: ReadonlyMap<string, Ward>
}

const fileByList: Readonly<Record<keyof ReferenceLists, string>> = {
  vsic2025: 'vsic-2025.json',
  vsic2018: 'vsic-2018.json',
  wards: 'wards-hanoi.json',
  keySectors: 'key-sectors.json',
  programmes: 'support-programmes.json',
  associations: 'associations-example.json',
}

/** Reads and checks `resources/reference`, once per start; throws when a file is missing or wrong. */
export async function loadReference(resourcesFolder: string): Promise<Reference> {
  const lists = await Promise.all(
    Object.entries(fileByList).map(async ([list, file]) => {
      const text = await readFile(join(resourcesFolder, 'reference', file), 'utf8')
      return [list, JSON.parse(text) as unknown] as const
    }),
  )
  const parsed = referenceListsSchema.parse(Object.fromEntries(lists))
  return { lists: parsed, wardByCode: new Map(parsed.wards.map((ward) => [ward.code, ward])) }
}
