import { sql } from 'kysely'
import { z } from 'zod'

import { erasedContactField, hashContactName, withoutContact } from '#exchange/contact-name.ts'
import { sha256Hex } from '#exchange/sha256.ts'
import { signText } from '#exchange/sign-text.ts'
import { parseJson } from '#shared/kit/parse-json.ts'

import { insertChanges, type NewChange } from '../changes/change-repository.ts'
import { signChange } from '../changes/sign-change.ts'
import { anyId } from '../database/any-of.ts'
import type { CityTx } from '../database/schema.ts'
import type { Ledger } from './ledger.ts'

type Scrubbing = {
  readonly tx: CityTx
  readonly orgId: string
  readonly firmId: string
  readonly isErased: (fullName: string) => boolean
}

/**
 * Takes whoever was erased from a firm out of everything the city keeps of it, word for word kept
 * lines included: ids, hashes, times and receipts stay.
 */
export async function scrubErased(
  tx: CityTx,
  { orgId, city, at, erasures }: Pick<Ledger, 'orgId' | 'city' | 'at' | 'erasures'>,
  firmId: string,
): Promise<void> {
  const hashes = erasures.flatMap((one) => (one.firmId === firmId ? one.nameSha256 : []))
  if (hashes.length === 0) return
  const isErased = (fullName: string) => hashes.includes(hashContactName(firmId, fullName))
  const scrubbing = { tx, orgId, firmId, isErased }
  const batchIds = [...(await scrubRevisions(scrubbing)), ...(await scrubQuarantine(scrubbing))]
  await emptyBatches(tx, orgId, batchIds)
  await scrubChanges(scrubbing, city)
  const settled = await scrubConflicts(scrubbing, at)
  await insertChanges(
    tx,
    orgId,
    settled.flatMap((one) => tellSettled(city, orgId, one)),
  )
}

/** Null when nobody of that name is in it. */
function cleaned(value: unknown, { isErased }: Scrubbing): unknown {
  const without = withoutContact(value, isErased)
  return without.count === 0 ? null : without.value
}

/** Answers the batches in which the person came. */
async function scrubRevisions(scrubbing: Scrubbing): Promise<string[]> {
  const { tx, orgId, firmId } = scrubbing
  const assignments = tx
    .selectFrom('records')
    .select('record_id')
    .where('org_id', '=', orgId)
    .where('firm_id', '=', firmId)
    .where('kind', '=', 'assignment')
  const rows = await tx
    .selectFrom('revisions')
    .select(['rev_id', 'line', 'body', 'batch_id'])
    .where('org_id', '=', orgId)
    .where((eb) => eb.or([eb('record_id', '=', firmId), eb('record_id', 'in', assignments)]))
    .execute()
  const batchIds: string[] = []
  for (const { rev_id, line, body, batch_id } of rows) {
    const [newLine, newBody] = [cleaned(parseJson(line), scrubbing), cleaned(body, scrubbing)]
    if (newLine === null && newBody === null) continue
    const lineText = newLine === null ? line : JSON.stringify(newLine)
    const bodyText = JSON.stringify(newBody ?? body)
    await sql`select erase_from_revision(${rev_id}, ${lineText}, ${bodyText}::jsonb,
      ${sha256Hex(line)})`.execute(tx)
    batchIds.push(batch_id)
  }
  return batchIds
}

/** Lines that wait are tried again without the person; what is no JSON says nothing of them. */
async function scrubQuarantine(scrubbing: Scrubbing): Promise<string[]> {
  const { tx, orgId, firmId } = scrubbing
  const rows = await tx
    .selectFrom('quarantine')
    .select(['batch_id', 'line_no', 'line'])
    .where('org_id', '=', orgId)
    .where('kind', 'in', ['firm', 'assignment'])
    .where('line', 'like', `%${firmId}%`)
    .execute()
  const batchIds: string[] = []
  for (const { batch_id, line_no, line } of rows) {
    const without = cleaned(readJson(line), scrubbing)
    if (without === null) continue
    await tx
      .updateTable('quarantine')
      .set({ line: JSON.stringify(without) })
      .where('org_id', '=', orgId)
      .where('batch_id', '=', batch_id)
      .where('line_no', '=', line_no)
      .execute()
    batchIds.push(batch_id)
  }
  return batchIds
}

function readJson(line: string): unknown {
  try {
    return parseJson(line)
  } catch {
    return null
  }
}

/** The bytes as they were signed cannot be mended; their hash, receipt and records stay. */
export async function emptyBatches(
  tx: CityTx,
  orgId: string,
  batchIds: readonly string[],
): Promise<void> {
  if (batchIds.length === 0) return
  await tx
    .updateTable('batches')
    .set({ content: Buffer.alloc(0) })
    .where('org_id', '=', orgId)
    .where('batch_id', '=', anyId(batchIds))
    .execute()
}

type SettledConflict = {
  readonly conflictId: string
  readonly revId: string
  readonly userId: string
}

/** Answers the open ones that were about nothing else: there is nothing left to choose. */
async function scrubConflicts(scrubbing: Scrubbing, at: Date): Promise<SettledConflict[]> {
  const { tx, orgId, firmId } = scrubbing
  const rows = await tx
    .selectFrom('conflicts')
    .innerJoin('revisions', (join) =>
      join
        .onRef('revisions.org_id', '=', 'conflicts.org_id')
        .onRef('revisions.rev_id', '=', 'conflicts.rev_id'),
    )
    .select(['conflict_id', 'conflicts.rev_id', 'fields', 'settled_at', 'revisions.user_id'])
    .where('conflicts.org_id', '=', orgId)
    .where('conflicts.record_id', '=', firmId)
    .execute()
  const settled: SettledConflict[] = []
  for (const { conflict_id, rev_id, fields, settled_at, user_id } of rows) {
    const without = cleaned(fields, scrubbing)
    if (without === null) continue
    const isOver = settled_at === null && isAllErased(without)
    await tx
      .updateTable('conflicts')
      .set({ fields: JSON.stringify(without), settled_at: isOver ? at : settled_at })
      .where('org_id', '=', orgId)
      .where('conflict_id', '=', conflict_id)
      .execute()
    if (isOver) settled.push({ conflictId: conflict_id, revId: rev_id, userId: user_id })
  }
  return settled
}

const erasedFieldsSchema = z.array(z.looseObject({ field: z.literal(erasedContactField) }))

function isAllErased(fields: unknown): boolean {
  return erasedFieldsSchema.safeParse(fields).success
}

function tellSettled(
  city: Ledger['city'],
  orgId: string,
  { conflictId, revId, userId }: SettledConflict,
): NewChange[] {
  const body = { conflictId, revId }
  const told = { orgId, subject: `conflict:${conflictId}`, kind: 'conflict-settled', body } as const
  return ['managers', userId].map((audience) => signChange(city, { ...told, audience }))
}

/** What was told of conflicts is told without the person from now on, signed anew. */
async function scrubChanges(scrubbing: Scrubbing, { keys }: Pick<Ledger['city'], 'keys'>) {
  const { tx, orgId, firmId } = scrubbing
  const rows = await tx
    .selectFrom('changes')
    .select(['change_id', 'text'])
    .where('org_id', '=', orgId)
    .where('kind', '=', 'conflict')
    .where('text', 'like', `%${firmId}%`)
    .execute()
  for (const { change_id, text } of rows) {
    const without = cleaned(text === null ? null : parseJson(text), scrubbing)
    if (without === null) continue
    const signed = signText('change', JSON.stringify(without), keys.city)
    await sql`select erase_from_change(${change_id}, ${signed.text}, ${signed.signature},
      ${signed.certId})`.execute(tx)
  }
}
