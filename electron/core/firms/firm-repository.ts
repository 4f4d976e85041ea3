import type { Insertable, Selectable } from 'kysely'

import type { DatabaseSchema, ReadDb, WriteTx } from '#core/database/schema.ts'
import { firmSchema, type Contact, type Firm, type FirmId } from '#shared/domain/firms/firm.ts'
import { nameKey } from '#shared/domain/firms/name-key.ts'
import { explainSizeClass } from '#shared/domain/firms/size-class.ts'

import { lastChangeNumber } from './firm-index-repository.ts'
import { toSearchText } from './firm-search-text.ts'

type FirmColumns = Insertable<DatabaseSchema['firms']>

/** SQLite takes at most 32,766 values in a statement. */
const rowsPerStatement = 500

/** Undefined when there is no such firm, or it is in the bin. */
export async function findFirm(db: ReadDb, firmId: FirmId): Promise<Firm | undefined> {
  const [firm] = await findFirms(db, [firmId])
  return firm
}

/** Live firms among the ids, in no particular order. */
export async function findFirms(db: ReadDb, firmIds: readonly FirmId[]): Promise<Firm[]> {
  const rows = await db
    .selectFrom('firms')
    .selectAll()
    .where('id', 'in', firmIds)
    .where('deleted_at', 'is', null)
    .execute()
  const contacts = await db
    .selectFrom('firm_contacts')
    .selectAll()
    .where('firm_id', 'in', firmIds)
    .orderBy('position')
    .execute()
  const contactsOf = Map.groupBy(contacts, ({ firm_id }) => firm_id)
  return rows.map((row) => toFirm(row, contactsOf.get(row.id) ?? []))
}

/** The live firm that has this tax code. */
export async function findFirmByTaxCode(
  db: ReadDb,
  taxCode: string,
): Promise<{ id: FirmId; name: string } | undefined> {
  const row = await db
    .selectFrom('firms')
    .select(['id', 'name'])
    .where('tax_code', '=', taxCode)
    .where('deleted_at', 'is', null)
    .executeTakeFirst()
  return row && { id: firmSchema.shape.id.parse(row.id), name: row.name }
}

export async function insertFirms(tx: WriteTx, firms: readonly Firm[]): Promise<void> {
  const changeNumber = (await lastChangeNumber(tx)) + 1
  for (let start = 0; start < firms.length; start += rowsPerStatement) {
    const some = firms.slice(start, start + rowsPerStatement)
    await tx
      .insertInto('firms')
      .values(some.map((firm) => ({ ...toColumns(firm, changeNumber), deleted_at: null })))
      .execute()
    await insertContacts(tx, some)
  }
}

/** Stores all of the firm, whatever was there before. */
export async function updateFirm(tx: WriteTx, firm: Firm): Promise<void> {
  const changeNumber = (await lastChangeNumber(tx)) + 1
  await tx
    .updateTable('firms')
    .set(toColumns(firm, changeNumber))
    .where('id', '=', firm.id)
    .execute()
  await tx.deleteFrom('firm_contacts').where('firm_id', '=', firm.id).execute()
  await insertContacts(tx, [firm])
}

/** Null takes the firms out of the bin. */
export async function setDeletedAt(
  tx: WriteTx,
  firmIds: readonly FirmId[],
  deletedAt: string | null,
): Promise<void> {
  const changeNumber = (await lastChangeNumber(tx)) + 1
  for (let start = 0; start < firmIds.length; start += rowsPerStatement) {
    await tx
      .updateTable('firms')
      .set({ deleted_at: deletedAt, change_number: changeNumber })
      .where('id', 'in', firmIds.slice(start, start + rowsPerStatement))
      .execute()
  }
}

/** A firm in the bin, with what it takes to bring it back. */
export async function findDeletedFirm(
  db: ReadDb,
  firmId: FirmId,
): Promise<{ taxCode: string | null } | undefined> {
  const row = await db
    .selectFrom('firms')
    .select('tax_code')
    .where('id', '=', firmId)
    .where('deleted_at', 'is not', null)
    .executeTakeFirst()
  return row && { taxCode: row.tax_code }
}

async function insertContacts(tx: WriteTx, firms: readonly Firm[]): Promise<void> {
  const rows = firms.flatMap(({ id, contacts }) =>
    contacts.map((contact, position) => ({
      firm_id: id,
      position,
      full_name: contact.fullName,
      title: contact.title,
      phone: contact.phone,
      email: contact.email,
    })),
  )
  for (let start = 0; start < rows.length; start += rowsPerStatement) {
    await tx
      .insertInto('firm_contacts')
      .values(rows.slice(start, start + rowsPerStatement))
      .execute()
  }
}

function toColumns(firm: Firm, changeNumber: number): FirmColumns {
  return {
    id: firm.id,
    name: firm.name,
    tax_code: firm.taxCode,
    ...toSectorColumns(firm),
    ward_code: firm.wardCode,
    address: firm.address,
    ownership: firm.ownership,
    employees: firm.employees,
    revenue_vnd: firm.revenueVnd,
    total_capital_vnd: firm.totalCapitalVnd,
    ...toConsentColumns(firm.publicationConsent),
    note: firm.note,
    is_sample: Number(firm.isSample),
    version: firm.version,
    created_at: firm.createdAt,
    updated_at: firm.updatedAt,
    size_class: explainSizeClass(firm).sizeClass,
    name_key: nameKey(firm.name),
    search_text: toSearchText(firm),
    change_number: changeNumber,
  }
}

function toSectorColumns({ vsic, keySectorId }: Firm) {
  return {
    vsic_version: vsic?.version ?? null,
    vsic_code: vsic?.code ?? null,
    key_sector_id: keySectorId,
  }
}

function toConsentColumns(consent: Firm['publicationConsent']) {
  return {
    consent_given: consent === null ? null : Number(consent.given),
    consent_given_by: consent?.givenBy ?? null,
    consent_given_on: consent?.givenOn ?? null,
  }
}

function toFirm(
  row: Selectable<DatabaseSchema['firms']>,
  contacts: readonly Selectable<DatabaseSchema['firm_contacts']>[],
): Firm {
  return firmSchema.parse({
    id: row.id,
    name: row.name,
    taxCode: row.tax_code,
    vsic: row.vsic_code === null ? null : { version: row.vsic_version, code: row.vsic_code },
    keySectorId: row.key_sector_id,
    wardCode: row.ward_code,
    address: row.address,
    ownership: row.ownership,
    employees: row.employees,
    revenueVnd: row.revenue_vnd,
    totalCapitalVnd: row.total_capital_vnd,
    contacts: contacts.map(toContact),
    publicationConsent: toConsent(row),
    note: row.note,
    isSample: row.is_sample === 1,
    version: row.version,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  })
}

function toConsent(row: Selectable<DatabaseSchema['firms']>): Firm['publicationConsent'] {
  if (row.consent_given === null) return null
  return {
    given: row.consent_given === 1,
    givenBy: row.consent_given_by ?? '',
    givenOn: row.consent_given_on ?? '',
  }
}

function toContact(row: Selectable<DatabaseSchema['firm_contacts']>): Contact {
  return { fullName: row.full_name, title: row.title, phone: row.phone, email: row.email }
}
