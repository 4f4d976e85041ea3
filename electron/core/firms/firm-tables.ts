import type { ColumnType } from 'kysely'

import type { FirmRow } from '#shared/domain/firms/firm.ts'

type FirmsTable = {
  /** SQLite's own number of the row; never written. */
  rowid: ColumnType<number, never, never>
  id: string
  name: string
  /** Proved and normalised; unique among firms that are not in the bin. */
  tax_code: string | null
  vsic_version: '2018' | '2025' | null
  vsic_code: string | null
  key_sector_id: string | null
  ward_code: string | null
  address: string
  ownership: string | null
  employees: number | null
  revenue_vnd: number | null
  total_capital_vnd: number | null
  consent_given: number | null
  consent_given_by: string | null
  consent_given_on: string | null
  note: string
  is_sample: number
  version: number
  created_at: string
  updated_at: string
  deleted_at: string | null
  /** Derived from the figures on every write, so that the list can filter by it. */
  size_class: FirmRow['sizeClass']
  /** Folded name without its legal form: what two spellings of one firm share. */
  name_key: string
  /** Folded words of name and address; ward names come from the reference lists. */
  search_text: string
  /** Raised above all others by every write, so that the search sees what changed. */
  change_number: number
}

type FirmContactsTable = {
  firm_id: string
  position: number
  full_name: string
  title: string
  phone: string
  email: string
}

type FirmImportsTable = {
  id: string
  file_name: string
  imported_at: string
  added_count: number
  updated_count: number
  skipped_count: number
  undone_at: string | null
}

type FirmImportRowsTable = {
  import_id: string
  firm_id: string
  /** JSON of the details before the import; null for a firm the import added. */
  details_before: string | null
  /** The firm's version right after the import: a higher one means somebody worked on it since. */
  version_after: number
}

type FirmDraftsTable = {
  /** Empty for the form of a new firm. */
  firm_id: string
  version: number | null
  /** JSON of the fields as typed. */
  draft: string
  kept_at: string
}

/** Tables of firms, contacts, imports, and drafts. */
export type FirmTables = {
  firms: FirmsTable
  firm_contacts: FirmContactsTable
  firm_imports: FirmImportsTable
  firm_import_rows: FirmImportRowsTable
  firm_drafts: FirmDraftsTable
}
