import type { ConsentState, MentorStatus } from '#shared/domain/mentors/mentor.ts'
import type { MentorDetails } from '#shared/domain/mentors/mentor-details.ts'

type MentorsTable = {
  id: string
  adviser_type: MentorDetails['adviserType']
  status: MentorStatus
  status_reason: string | null
  /** JSON; null until a decision recognises the mentor. */
  recognition: string | null
  /** Derived from the details on every write, as are the columns down to `capacity_per_month`. */
  name: string
  /** By given name, in the order of a Vietnamese dictionary. */
  sort_key: string
  /** Folded words with a space before each; ward names come from the reference lists. */
  search_text: string
  workplace: string
  phone: string
  ward_code: string | null
  /** JSON list of key sector ids. */
  sectors: string
  capacity_per_month: number | null
  consent_state: ConsentState
  /** Derived from documents and certificates. */
  next_ends_on: string | null
  user_id: string | null
  photo_sha256: string | null
  version: number
  created_at: string
  updated_at: string
  deleted_at: string | null
}

type MentorDetailsTable = {
  mentor_id: string
  details: string
  restricted: string
  consent: string | null
}

type MentorHistoryTable = {
  mentor_id: string
  seq: number
  event: string
  made_at: string
  made_by: string
  status: string
  fields: string
  note: string
}

type MentorLooksTable = {
  id: string
  mentor_id: string
  looked_at: string
  looked_by: string
  field_group: string
}

type MentorDocumentsTable = {
  id: string
  mentor_id: string
  kind: string
  title: string
  is_certified: number
  received_on: string
  ends_on: string | null
  /** The four are null while only the paper is there. */
  file_name: string | null
  mime_type: string | null
  byte_count: number | null
  sha256: string | null
  added_at: string
  removed_at: string | null
}

type MentorWorkTable = {
  id: string
  mentor_id: string
  worked_on: string
  firm_name: string
  what: string
  minutes: number
  added_at: string
  removed_at: string | null
  /** The assessment the visit led to; null of hours typed by hand. */
  visit_record_id: string | null
}

type MentorDraftsTable = {
  /** Empty for the form of a new mentor. */
  mentor_id: string
  version: number | null
  draft: string
  kept_at: string
}

type MentorImportsTable = {
  id: string
  file_name: string
  imported_at: string
  added_count: number
  updated_count: number
  skipped_count: number
  undone_at: string | null
}

type MentorImportRowsTable = {
  import_id: string
  mentor_id: string
  /** JSON; null for a mentor the import added. */
  details_before: string | null
  restricted_before: string | null
  /** A higher version now means that somebody worked on the mentor since. */
  version_after: number
}

type MentorImportHeadersTable = {
  header_key: string
  field: string | null
}

/** Tables of the roster. */
export type MentorTables = {
  mentors: MentorsTable
  mentor_details: MentorDetailsTable
  mentor_history: MentorHistoryTable
  mentor_looks: MentorLooksTable
  mentor_documents: MentorDocumentsTable
  mentor_work: MentorWorkTable
  mentor_drafts: MentorDraftsTable
  mentor_imports: MentorImportsTable
  mentor_import_rows: MentorImportRowsTable
  mentor_import_headers: MentorImportHeadersTable
}
