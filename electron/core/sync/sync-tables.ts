import type { ColumnType, Generated } from 'kysely'

import type { Carriage } from '#shared/domain/sync/sync-state.ts'
import type { RecordKind } from '#shared/wire/batch-record.ts'

type OutboxTable = {
  seq: Generated<number>
  rev_id: string
  record_id: string
  kind: RecordKind
  /** The firm's name. */
  title: string
  /** The record as JSON text, as it is sent. */
  line: string
  body_sha256: string
  carriage: Carriage
  queued_at: string
  /** From here on somebody may have seen it: the line never changes again. */
  first_packed_at: string | null
  batch_id: string | null
  /** Time of the city's last word; an older one changes nothing. */
  outcome_at: string | null
  received_at: string | null
  accepted_at: string | null
  /** As the city counts. */
  version: number | null
  fault: string | null
  pointer: string | null
  /** JSON list. */
  needs: string
  /** A later revision of the record was accepted: this one needs nobody any more. */
  is_superseded: number
}

type BatchesTable = {
  batch_id: string
  chain_id: string
  device_seq: number
  manifest_sha256: string
  /** Null once a receipt is stored. */
  bytes: Uint8Array | null
  byte_count: number
  record_count: number
  /** JSON list of blob heads. */
  blobs: string
  packed_at: string
  carrier: 'network' | 'file' | null
  /** The device was enrolled anew: nobody would take these bytes; the records were queued again. */
  given_up_at: string | null
  /** JSON of the signed text. */
  receipt: string | null
  received_at: string | null
}

type DeviceTable = {
  place: 'current' | 'pending'
  device_id: string
  signing_secret: string
  age_identity: string
  age_recipient: string
  /** JSON of the certificate request as it was signed. */
  request: string
  requested_by_file_at: string | null
  root_key: string | null
  /** JSON of the certificate chain. */
  chain: string | null
  gateway_url: string | null
  revoked_at: string | null
}

/** Tables of keys, outbox, batches and what came down. JSON columns hold what their names say. */
export type SyncTables = {
  outbox: OutboxTable
  sync_batches: BatchesTable
  sync_device: DeviceTable
  sync_old_identities: { age_identity: string; replaced_at: string }
  sync_progress: {
    id: ColumnType<number, never, never>
    cursor: string | null
    clock_offset_ms: number | null
    last_server_time: string | null
    last_sync_at: string | null
    last_fault: string | null
  }
  sync_certificates: { cert_id: string; chain: string; stored_at: string }
  sync_revocations: { device_id: string; revoked_at: string }
  sync_firms: {
    firm_id: string
    base_version: number | null
    base_sha256: string | null
    base_details: string | null
    /** JSON of the city's firm, and its version. */
    newest: string | null
    newest_version: number | null
  }
  sync_conflicts: {
    conflict_id: string
    firm_id: string
    rev_id: string
    fields: string
    city_author: string
    their_author: string
    made_at: string
    state: 'open' | 'settled-here' | 'settled'
    settling_rev_id: string | null
    details_before: string | null
    firm_version_after: number | null
  }
  sync_changes: { change_id: string; kind: string; made_at: string; taken_at: string }
  sync_arrivals: {
    rev_id: string
    record_id: string
    kind: string
    line: string
    author: string
    stage: string | null
    arrived_at: string
  }
  sync_relays: {
    batch_id: string
    bytes: Uint8Array
    manifest_sha256: string
    author_device_id: string
    author_chain: string
    blobs: string
    taken_at: string
    receipt: string | null
    received_at: string | null
    /** The last place of the outbox when it came. */
    after_outbox_seq: Generated<number>
  }
  sync_publications: {
    what: string
    id: string
    version: string
    sha256: string
    status: string
    until: string | null
    text: string
    is_usable: number
    taken_at: string
  }
  sync_uploads: { sha256: string; location: string }
}
