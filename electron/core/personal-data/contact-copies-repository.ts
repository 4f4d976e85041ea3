import { sql } from 'kysely'

import type { ReadDb, WriteTx } from '#core/database/schema.ts'
import { hashBody, readLine } from '#core/sync/outbox/record-line.ts'
import { withoutContact } from '#exchange/contact-name.ts'
import type { FirmId } from '#shared/domain/firms/firm.ts'
import { parseJson } from '#shared/kit/parse-json.ts'

import type { Copy } from './copy.ts'
import type { SoughtContact } from './sought-contact.ts'

/** Everything of a contact beside the firm itself, place by place. */
export async function listContactCopies(db: ReadDb, sought: SoughtContact): Promise<Copy[]> {
  return [
    ...(await inBinnedFirm(db, sought)),
    ...(await inDraft(db, sought)),
    ...(await inImports(db, sought)),
    ...(await inAssignments(db, sought)),
    ...(await inCityCopies(db, sought)),
    ...(await inConflicts(db, sought)),
    ...(await inOutbox(db, sought)),
    ...(await inArrivals(db, sought)),
    ...(await inSignatures(db, sought)),
  ]
}

/** A JSON text without the contact; null when the contact is not in it. */
function cleaned(text: string | null, { isErased }: SoughtContact): string | null {
  if (text === null) return null
  const { value, count } = withoutContact(parseJson(text), isErased)
  return count === 0 ? null : JSON.stringify(value)
}

/** A firm in the bin is no longer changed by its own use cases. */
async function inBinnedFirm(db: ReadDb, { firmId, isErased }: SoughtContact): Promise<Copy[]> {
  const rows = await db
    .selectFrom('firm_contacts')
    .innerJoin('firms', 'firms.id', 'firm_contacts.firm_id')
    .select(['position', 'full_name'])
    .where('firm_id', '=', firmId)
    .where('firms.deleted_at', 'is not', null)
    .execute()
  return rows
    .filter(({ full_name }) => isErased(full_name))
    .map(({ position }) => ({
      place: 'contact',
      count: 1,
      stays: null,
      remove: (tx) =>
        tx
          .deleteFrom('firm_contacts')
          .where('firm_id', '=', firmId)
          .where('position', '=', position)
          .execute(),
    }))
}

async function inDraft(db: ReadDb, sought: SoughtContact): Promise<Copy[]> {
  const row = await db
    .selectFrom('firm_drafts')
    .select('draft')
    .where('firm_id', '=', sought.firmId)
    .executeTakeFirst()
  const draft = cleaned(row?.draft ?? null, sought)
  if (draft === null) return []
  const remove = (tx: WriteTx) =>
    tx.updateTable('firm_drafts').set({ draft }).where('firm_id', '=', sought.firmId).execute()
  return [{ place: 'firm-draft', count: 1, stays: null, remove }]
}

async function inImports(db: ReadDb, sought: SoughtContact): Promise<Copy[]> {
  const rows = await db
    .selectFrom('firm_import_rows')
    .select(['import_id', 'details_before'])
    .where('firm_id', '=', sought.firmId)
    .execute()
  return rows.flatMap(({ import_id, details_before }): Copy[] => {
    const before = cleaned(details_before, sought)
    if (before === null) return []
    const remove = (tx: WriteTx) =>
      tx
        .updateTable('firm_import_rows')
        .set({ details_before: before })
        .where('import_id', '=', import_id)
        .where('firm_id', '=', sought.firmId)
        .execute()
    return [{ place: 'firm-import', count: 1, stays: null, remove }]
  })
}

async function inAssignments(db: ReadDb, sought: SoughtContact): Promise<Copy[]> {
  const rows = await db
    .selectFrom('received_assignments')
    .select(['assignment_id', 'body'])
    .where('firm_id', '=', sought.firmId)
    .execute()
  return rows.flatMap(({ assignment_id, body }): Copy[] => {
    const without = cleaned(body, sought)
    if (without === null) return []
    const remove = (tx: WriteTx) =>
      tx
        .updateTable('received_assignments')
        .set({ body: without })
        .where('assignment_id', '=', assignment_id)
        .execute()
    return [{ place: 'assignment', count: 1, stays: null, remove }]
  })
}

/** What the city was last known to hold; its next version comes without the contact as well. */
async function inCityCopies(db: ReadDb, sought: SoughtContact): Promise<Copy[]> {
  const row = await db
    .selectFrom('sync_firms')
    .select(['base_details', 'newest'])
    .where('firm_id', '=', sought.firmId)
    .executeTakeFirst()
  const base = cleaned(row?.base_details ?? null, sought)
  const newest = cleaned(row?.newest ?? null, sought)
  if (!row || (base === null && newest === null)) return []
  const set = { base_details: base ?? row.base_details, newest: newest ?? row.newest }
  const remove = (tx: WriteTx) =>
    tx.updateTable('sync_firms').set(set).where('firm_id', '=', sought.firmId).execute()
  return [{ place: 'city-copy', count: 1, stays: null, remove }]
}

async function inConflicts(db: ReadDb, sought: SoughtContact): Promise<Copy[]> {
  const rows = await db
    .selectFrom('sync_conflicts')
    .select(['conflict_id', 'fields', 'details_before'])
    .where('firm_id', '=', sought.firmId)
    .execute()
  return rows.flatMap(({ conflict_id, fields, details_before }): Copy[] => {
    const [toldFields, before] = [cleaned(fields, sought), cleaned(details_before, sought)]
    if (toldFields === null && before === null) return []
    const set = { fields: toldFields ?? fields, details_before: before ?? details_before }
    const remove = (tx: WriteTx) =>
      tx.updateTable('sync_conflicts').set(set).where('conflict_id', '=', conflict_id).execute()
    return [{ place: 'city-copy', count: 1, stays: null, remove }]
  })
}

/** Lines of the outbox are of this firm when they are it, or an assignment to it. */
function ofFirm(firmId: FirmId) {
  return sql<boolean>`((kind = 'firm' and record_id = ${firmId})
    or (kind = 'assignment' and line ->> '$.body.firm.firmId' = ${firmId}))`
}

const onItsWay: readonly string[] = ['queued', 'packed', 'sent', 'held', 'rejected']

/**
 * What was answered is rewritten. What waits for an answer stays word for word, because the city
 * compares it with what it was sent; it is taken out at a later sweep.
 */
async function inOutbox(db: ReadDb, sought: SoughtContact): Promise<Copy[]> {
  const rows = await db
    .selectFrom('outbox')
    .select(['rev_id', 'kind', 'line', 'carriage', 'first_packed_at'])
    .where(ofFirm(sought.firmId))
    .execute()
  return rows.flatMap((row): Copy[] => {
    const line = cleaned(row.line, sought)
    if (line === null) return []
    const isUnseen = row.carriage === 'queued' && row.first_packed_at === null
    if (onItsWay.includes(row.carriage) && !isUnseen) {
      return [{ place: 'on-its-way', count: 1, stays: 'until-receipt', remove: null }]
    }
    // Of what the city has, the hash stays that of what the city was sent.
    const hash = isUnseen ? { body_sha256: hashBody(readLine(line).body) } : {}
    const remove = (tx: WriteTx) =>
      tx
        .updateTable('outbox')
        .set({ line, ...hash })
        .where('rev_id', '=', row.rev_id)
        .execute()
    return [{ place: 'outbox', count: 1, stays: null, remove }]
  })
}

async function inArrivals(db: ReadDb, sought: SoughtContact): Promise<Copy[]> {
  const rows = await db
    .selectFrom('sync_arrivals')
    .select(['rev_id', 'line'])
    .where(ofFirm(sought.firmId))
    .execute()
  return rows.flatMap(({ rev_id, line }): Copy[] => {
    const without = cleaned(line, sought)
    if (without === null) return []
    const remove = (tx: WriteTx) =>
      tx.updateTable('sync_arrivals').set({ line: without }).where('rev_id', '=', rev_id).execute()
    return [{ place: 'outbox', count: 1, stays: null, remove }]
  })
}

/** Who signed a result that decides public money stays with the result, as does who gave consent. */
async function inSignatures(db: ReadDb, { firmId, isErased }: SoughtContact): Promise<Copy[]> {
  const signed = await db
    .selectFrom('sign_offs')
    .innerJoin('assessments', 'assessments.id', 'sign_offs.assessment_id')
    .select('signers')
    .where('firm_id', '=', firmId)
    .execute()
  const consent = await db
    .selectFrom('firms')
    .select('consent_given_by')
    .where('id', '=', firmId)
    .executeTakeFirst()
  const count =
    signed.filter(({ signers }) => withoutContact(parseJson(signers), isErased).count > 0).length +
    Number(isErased(consent?.consent_given_by ?? ''))
  return count === 0 ? [] : [{ place: 'signatures', count, stays: 'evidence', remove: null }]
}
