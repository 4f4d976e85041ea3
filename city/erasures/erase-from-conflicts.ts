import type { FieldClash } from '#shared/domain/firms/merge-firm-details.ts'
import { conflictFieldSchema } from '#shared/domain/sync/sync-state.ts'
import { signText } from '#exchange/sign-text.ts'
import { parseJson } from '#shared/kit/parse-json.ts'
import { downChangeSchema } from '#shared/wire/down-change.ts'

import { insertChanges } from '../changes/change-repository.ts'
import { signChange } from '../changes/sign-change.ts'
import type { Erasing } from './erasing.ts'
import { eraseFromFields } from './erase-from-fields.ts'
import type { NewErasure } from './erasure-repository.ts'
import {
  keepFields,
  listConflictsAbout,
  listToldOf,
  tellWithoutContact,
  type ToldConflict,
} from './stored-conflicts-repository.ts'

/**
 * A question about the person is asked no more: it is taken out of its conflict, and a conflict that was
 * about nothing else is settled.
 */
export async function eraseFromConflicts(
  erasing: Erasing,
  erasure: NewErasure,
  firmIds: readonly string[],
): Promise<void> {
  const { tx, orgId, at } = erasing
  for (const conflict of await listConflictsAbout(tx, orgId, firmIds)) {
    const fields = conflictFieldSchema.array().parse(conflict.fields)
    const kept = eraseFromFields(fields, [erasure.contact])
    if (kept === null) continue
    const isSettled = kept.length === 0 && conflict.isOpen
    const settled = isSettled ? { at, byRev: erasure.erasureId } : null
    await keepFields(tx, orgId, { conflictId: conflict.conflictId, fields: kept, settled })
    for (const told of await listToldOf(tx, orgId, conflict.conflictId)) {
      await tellAnew(erasing, erasure.erasureId, told, kept)
      if (isSettled) await tellSettled(erasing, told.audience, conflict.conflictId, erasure)
    }
  }
}

async function tellAnew(
  { tx, orgId, city }: Erasing,
  erasureId: string,
  { changeId, text }: ToldConflict,
  fields: readonly FieldClash[],
): Promise<void> {
  const change = downChangeSchema.parse(parseJson(text))
  if (change.kind !== 'conflict') throw new Error(`Change ${changeId} tells of no conflict`)
  const anew = { ...change, body: { ...change.body, fields } }
  const signed =
    fields.length === 0 ? null : signText('change', JSON.stringify(anew), city.keys.city)
  await tellWithoutContact(tx, orgId, erasureId, { changeId, signed })
}

async function tellSettled(
  { tx, orgId, city }: Erasing,
  audience: string,
  conflictId: string,
  { erasureId }: NewErasure,
): Promise<void> {
  const change = signChange(city, {
    orgId,
    audience,
    subject: `conflict:${conflictId}`,
    kind: 'conflict-settled',
    body: { conflictId, revId: erasureId },
  })
  await insertChanges(tx, orgId, [change])
}
