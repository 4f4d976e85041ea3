import { findAssociation, type Association } from '#city/associations/find-association.ts'
import type { CityReadDb } from '#city/database/schema.ts'

import type { CommandCall } from './command.ts'

/** The association somebody named; null once it was said why there is none. */
export async function pickAssociation(
  { text, refuse }: CommandCall,
  db: CityReadDb,
  typed: string,
): Promise<Association | null> {
  const found = await findAssociation(db, typed)
  if (found.kind === 'found') return found.association
  refuse(
    found.kind === 'several'
      ? text.severalAssociations(typed, found.names)
      : text.noAssociation(typed),
  )
  return null
}
