import type { FieldClash } from '#shared/domain/firms/merge-firm-details.ts'
import { canonicalJson } from '#shared/kit/canonical-json.ts'
import { parseJson } from '#shared/kit/parse-json.ts'
import type { ErasedContact } from '#shared/wire/erasure.ts'

import { eraseFromJson } from './erase-from-line.ts'
import { isErased } from './erased-names.ts'

const contactField = /^contacts\/(.*?)(?:#\d+)?$/s

/**
 * What people are asked about a firm, without the erased: a question about one of them is asked no
 * more, nor one that is none without them. Null when it was about none of them.
 */
export function eraseFromFields(
  fields: readonly FieldClash[],
  erased: readonly ErasedContact[],
): readonly FieldClash[] | null {
  const kept = fields.flatMap((field) => keepField(field, erased))
  return canonicalJson(kept) === canonicalJson(fields) ? null : kept
}

function keepField(clash: FieldClash, erased: readonly ErasedContact[]): FieldClash[] {
  const name = contactField.exec(clash.field)?.[1]
  if (name !== undefined) return isErased(erased, name) ? [] : [clash]
  const { field, base, city, theirs } = clash
  const values = eraseFromJson({ base, city, theirs }, erased)
  if (values === null) return [clash]
  const kept = parseJson(values) as Omit<FieldClash, 'field'>
  return canonicalJson(kept.city) === canonicalJson(kept.theirs) ? [] : [{ field, ...kept }]
}
