import type { ColumnType, Generated, Kysely, Transaction } from 'kysely'

import type { ReviewRule } from '#shared/wire/review-rule.ts'

type OrgId = { org_id: string }
type When = ColumnType<Date, Date | string, Date | string>
/** Written as text that is JSON, read as what it says. */
type Json = ColumnType<unknown, string | null, string | null>

export type DeviceRole = 'association-manager' | 'mentor'
export type RecordOwner = 'mentor' | 'association' | 'city'
export type StageColumn = 'association' | 'city'

export type OrgsTable = OrgId & { name: string; review: ReviewRule; created_at: When }

export type EnrolmentCodesTable = OrgId & {
  code_id: string
  proof_key: string
  role: DeviceRole
  user_id: string
  expires_at: When
  tries_left: number
  used_at: When | null
  device_id: string | null
  answer: string | null
}

export type DevicesTable = OrgId & {
  device_id: string
  user_id: string
  user_name: string
  role: DeviceRole
  enrolled_at: When
  revoked_at: When | null
  cloned_at: When | null
}

export type CertificatesTable = OrgId & {
  cert_id: string
  device_id: string
  signing_key: string
  not_after: When
  chain: string
}

export type BatchesTable = OrgId & {
  batch_id: string
  device_id: string
  user_id: string
  cert_id: string
  chain_id: string
  device_seq: number
  manifest_sha256: string
  content: Buffer
  relay: string | null
  carrier: 'network' | 'relay' | 'file'
  state: 'waiting' | 'applied' | 'quarantined'
  received_at: When
  receipt: string
  receipt_signature: string
  receipt_cert_id: string
}

export type QuarantineTable = OrgId & {
  batch_id: string
  line_no: number
  rev_id: string | null
  record_id: string | null
  kind: string | null
  status: 'held' | 'rejected'
  code: string
  pointer: string | null
  needs: string[]
  line: string
  /** Of the line as it was sent, once a person was erased from it. */
  line_sha256: string | null
  schema: number
  tries: Generated<number>
  next_try_at: When | null
  settled_at: When | null
  settled_as: string | null
}

export type RevisionsTable = OrgId & {
  rev_id: string
  record_id: string
  kind: string
  op: 'put' | 'delete'
  version: number | null
  record_version: number
  status: 'accepted' | 'conflict'
  code: string | null
  line: string
  /** Of the line as it was sent, once a person was erased from it. */
  line_sha256: string | null
  schema: number
  /** Of a firm, as it counts. Of the others the line says it all; older rows hold it twice. */
  body: Json
  sha256: string | null
  /** Of the body before a person was erased from it. */
  earlier_sha256: Generated<string[]>
  /** Of a version that no laptop sent. */
  by_erasure: string | null
  batch_id: string
  device_id: string
  user_id: string
  user_name: string
  fact_time: When
  received_at: When
}

export type RecordsTable = OrgId & {
  record_id: string
  kind: string
  version: number
  rev_id: string
  sha256: string | null
  stage: StageColumn
  owner: RecordOwner
  author_user_id: string
  device_id: string
  user_id: string
  user_name: string
  changed_at: When
  deleted: boolean
  alias_of: string | null
  firm_id: string | null
  tax_code: string | null
  body: Json
}

export type AssessmentResultsTable = OrgId & {
  rev_id: string
  record_id: string
  firm_id: string
  instrument_id: string
  instrument_version: string
  instrument_sha256: string
  reference_year: number
  visited_on: string | null
  received_at: When
  reported_total_min: number
  reported_total_max: number
  reported_synchrony_min: number
  reported_synchrony_max: number
  reported_class_lowest: string
  reported_class_highest: string
  total_min: number
  total_max: number
  synchrony_min: number
  synchrony_max: number
  class_lowest: string
  class_highest: string
  differs: boolean
  groups: Json
  criteria: Json
}

export type ConflictsTable = OrgId & {
  conflict_id: string
  record_id: string
  kind: string
  rev_id: string
  code: string
  base_version: number | null
  city_version: number
  fields: Json
  opened_at: When
  settled_at: When | null
  settled_by_rev: string | null
}

export type ChangesTable = OrgId & {
  xid: Generated<string>
  seq: Generated<string>
  change_id: string
  audience: string
  kind: string
  subject: string
  made_at: When
  text: string | null
  signature: string | null
  cert_id: string | null
  rev_id: string | null
  stage: StageColumn | null
  alias_of: string | null
}

export type ErasuresTable = OrgId & {
  erasure_id: string
  firm_id: string
  name_sha256: string
  asked_on: string
  device_id: string | null
  user_id: string | null
  at: When
  places: number
}

export type ErasureConfirmationsTable = OrgId & {
  erasure_id: string
  device_id: string
  user_id: string
  erased_at: When
  received_at: When
}

export type BlobsTable = OrgId & { sha256: string; size: number; stored_at: When }

export type PublicationsTable = {
  what: 'instrument' | 'norm-set' | 'reference'
  id: string
  version: string
  sha256: string
  status: 'open' | 'closing' | 'closed'
  until: string | null
  text: string
  published_at: When
}

export type AccessLogTable = OrgId & {
  seq: Generated<string>
  at: When
  device_id: string | null
  user_id: string | null
  action: string
  subject: string
}

export type RetentionTable = {
  only_one: Generated<boolean>
  last_run_at: When
  quiet_until: When
}

export type CitySchema = {
  orgs: OrgsTable
  enrolment_codes: EnrolmentCodesTable
  devices: DevicesTable
  certificates: CertificatesTable
  batches: BatchesTable
  quarantine: QuarantineTable
  revisions: RevisionsTable
  records: RecordsTable
  assessment_results: AssessmentResultsTable
  conflicts: ConflictsTable
  changes: ChangesTable
  erasures: ErasuresTable
  erasure_confirmations: ErasureConfirmationsTable
  blobs: BlobsTable
  publications: PublicationsTable
  access_log: AccessLogTable
  retention: RetentionTable
}

/** Open connections, working as one role. Use cases hold it and decide where a transaction begins. */
export type CityDatabase = Kysely<CitySchema>
/** Enough to read; inside the gateway it is always the transaction of one association. */
export type CityReadDb = Pick<CityDatabase, 'selectFrom'>
export type CityTx = Transaction<CitySchema>
