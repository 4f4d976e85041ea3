import { sql, type Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

/** Firms, their contacts, the imports that brought them, and norm sets. */
export const createFirms: Migration = {
  async up(db: Kysely<unknown>) {
    await createFirmsTable(db)
    await createFirmContacts(db)
    await createFirmImports(db)
    await createNorms(db)
  },
}

async function createFirmsTable(db: Kysely<unknown>) {
  await db.schema
    .createTable('firms')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('tax_code', 'text')
    .addColumn('vsic_version', 'text')
    .addColumn('vsic_code', 'text')
    .addColumn('key_sector_id', 'text')
    .addColumn('ward_code', 'text')
    .addColumn('address', 'text', (column) => column.notNull())
    .addColumn('ownership', 'text')
    .addColumn('employees', 'integer')
    .addColumn('revenue_vnd', 'integer')
    .addColumn('total_capital_vnd', 'integer')
    .addColumn('consent_given', 'integer')
    .addColumn('consent_given_by', 'text')
    .addColumn('consent_given_on', 'text')
    .addColumn('note', 'text', (column) => column.notNull())
    .addColumn('is_sample', 'integer', (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('updated_at', 'text', (column) => column.notNull())
    .addColumn('deleted_at', 'text')
    .addColumn('size_class', 'text', (column) => column.notNull())
    .addColumn('name_key', 'text', (column) => column.notNull())
    .addColumn('search_text', 'text', (column) => column.notNull())
    .addColumn('change_number', 'integer', (column) => column.notNull())
    .modifyEnd(sql`strict`)
    .execute()
  await sql`create unique index firms_by_live_tax_code on firms (tax_code)
    where deleted_at is null and tax_code is not null`.execute(db)
  await db.schema.createIndex('firms_by_change').on('firms').column('change_number').execute()
  await db.schema.createIndex('firms_by_name_key').on('firms').column('name_key').execute()
}

async function createFirmContacts(db: Kysely<unknown>) {
  await db.schema
    .createTable('firm_contacts')
    .addColumn('firm_id', 'text', (column) =>
      column.notNull().references('firms.id').onDelete('cascade'),
    )
    .addColumn('position', 'integer', (column) => column.notNull())
    .addColumn('full_name', 'text', (column) => column.notNull())
    .addColumn('title', 'text', (column) => column.notNull())
    .addColumn('phone', 'text', (column) => column.notNull())
    .addColumn('email', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('firm_contacts_key', ['firm_id', 'position'])
    .modifyEnd(sql`strict, without rowid`)
    .execute()
}

async function createFirmImports(db: Kysely<unknown>) {
  await db.schema
    .createTable('firm_imports')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('file_name', 'text', (column) => column.notNull())
    .addColumn('imported_at', 'text', (column) => column.notNull())
    .addColumn('added_count', 'integer', (column) => column.notNull())
    .addColumn('updated_count', 'integer', (column) => column.notNull())
    .addColumn('skipped_count', 'integer', (column) => column.notNull())
    .addColumn('undone_at', 'text')
    .modifyEnd(sql`strict`)
    .execute()
  await db.schema
    .createTable('firm_import_rows')
    .addColumn('import_id', 'text', (column) => column.notNull().references('firm_imports.id'))
    .addColumn('firm_id', 'text', (column) => column.notNull().references('firms.id'))
    .addColumn('details_before', 'text')
    .addColumn('version_after', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('firm_import_rows_key', ['import_id', 'firm_id'])
    .modifyEnd(sql`strict, without rowid`)
    .execute()
}

async function createNorms(db: Kysely<unknown>) {
  await db.schema
    .createTable('norm_sets')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('instrument_id', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('source', 'text', (column) => column.notNull())
    .addColumn('issued_by', 'text', (column) => column.notNull())
    .addColumn('valid_from', 'text', (column) => column.notNull())
    .addColumn('vsic_version', 'text', (column) => column.notNull())
    .addColumn('is_sample', 'integer', (column) => column.notNull())
    .addColumn('imported_at', 'text', (column) => column.notNull())
    .modifyEnd(sql`strict`)
    .execute()
  await db.schema
    .createTable('norm_rows')
    .addColumn('norm_set_id', 'text', (column) => column.notNull().references('norm_sets.id'))
    .addColumn('vsic_code', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('norm_values', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('norm_rows_key', ['norm_set_id', 'vsic_code'])
    .modifyEnd(sql`strict, without rowid`)
    .execute()
}
