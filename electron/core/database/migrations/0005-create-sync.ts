import { sql, type Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

/** Keys and certificates, the outbox, what the city answered, and what it sent down. */
export const createSync: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of statements) await sql.raw(statement).execute(db)
  },
}

const statements = [
  // The keys in use with their certificate, and beside them those that wait for one; request is the
  // text as it was signed.
  `create table sync_device (
    place text primary key check (place in ('current', 'pending')),
    device_id text not null,
    signing_secret text not null,
    age_identity text not null,
    age_recipient text not null,
    request text not null check (json_valid(request)),
    requested_by_file_at text,
    root_key text,
    chain text check (json_valid(chain)),
    gateway_url text,
    revoked_at text,
    check ((place = 'current') = (root_key is not null)),
    check ((place = 'current') = (chain is not null))
  ) strict, without rowid`,

  // Files may still come that were sealed for a key from before a renewal.
  `create table sync_old_identities (
    age_identity text primary key,
    replaced_at text not null
  ) strict, without rowid`,

  `create table sync_progress (
    id integer primary key check (id = 1),
    cursor text,
    clock_offset_ms integer,
    last_server_time text,
    last_sync_at text,
    last_fault text check (json_valid(last_fault))
  ) strict`,
  'insert into sync_progress (id) values (1)',

  // Chains that were followed up to the root before they were stored.
  `create table sync_certificates (
    cert_id text primary key,
    chain text not null check (json_valid(chain)),
    stored_at text not null
  ) strict, without rowid`,

  `create table sync_revocations (
    device_id text primary key,
    revoked_at text not null
  ) strict, without rowid`,

  // The bytes stay, the very same, until a verified receipt is stored.
  `create table sync_batches (
    batch_id text primary key,
    chain_id text not null,
    device_seq integer not null check (device_seq > 0),
    manifest_sha256 text not null check (length(manifest_sha256) = 64),
    bytes blob,
    byte_count integer not null,
    record_count integer not null,
    blobs text not null check (json_valid(blobs)),
    packed_at text not null,
    carrier text check (carrier in ('network', 'file')),
    given_up_at text,
    receipt text check (json_valid(receipt)),
    received_at text,
    unique (chain_id, device_seq),
    check (bytes is not null or receipt is not null or given_up_at is not null)
  ) strict`,

  // line is the record as JSON text, as it is sent; once packed it never changes, since others may
  // have seen it. seq is the order of queueing.
  `create table outbox (
    seq integer primary key autoincrement,
    rev_id text not null unique,
    record_id text not null,
    kind text not null check (kind in ('firm', 'assessment', 'review')),
    title text not null,
    line text not null check (json_valid(line)),
    body_sha256 text not null,
    carriage text not null check (carriage in ('queued', 'packed', 'sent', 'received', 'accepted',
      'rejected', 'conflict', 'held')),
    queued_at text not null,
    first_packed_at text,
    batch_id text references sync_batches (batch_id),
    outcome_at text,
    received_at text,
    accepted_at text,
    version integer,
    fault text,
    pointer text,
    needs text not null check (json_valid(needs)),
    is_superseded integer not null check (is_superseded in (0, 1)),
    check (carriage in ('queued', 'rejected') or batch_id is not null),
    check (carriage <> 'queued' or batch_id is null)
  ) strict`,
  'create index outbox_by_record on outbox (record_id, seq)',
  'create index outbox_by_carriage on outbox (carriage, seq)',
  'create index outbox_by_batch on outbox (batch_id)',

  // A firm as the city has it: the version the laptop's own is made from, and the newest known.
  `create table sync_firms (
    firm_id text primary key,
    base_version integer,
    base_sha256 text,
    base_details text check (json_valid(base_details)),
    newest text check (json_valid(newest)),
    newest_version integer
  ) strict, without rowid`,

  `create table sync_conflicts (
    conflict_id text primary key,
    firm_id text not null,
    rev_id text not null,
    fields text not null check (json_valid(fields)),
    city_author text not null check (json_valid(city_author)),
    their_author text not null check (json_valid(their_author)),
    made_at text not null,
    state text not null check (state in ('open', 'settled-here', 'settled')),
    settling_rev_id text,
    details_before text check (json_valid(details_before)),
    firm_version_after integer
  ) strict, without rowid`,

  // What came down, so that taking it twice changes nothing.
  `create table sync_changes (
    change_id text primary key,
    kind text not null,
    made_at text not null,
    taken_at text not null
  ) strict, without rowid`,

  // What mentors sent, as their association's manager sees it.
  `create table sync_arrivals (
    rev_id text primary key,
    record_id text not null,
    kind text not null,
    line text not null check (json_valid(line)),
    author text not null check (json_valid(author)),
    stage text,
    arrived_at text not null
  ) strict, without rowid`,

  // Batches taken from mentors' files, word for word, until the city's receipt for them is here.
  `create table sync_relays (
    batch_id text primary key,
    bytes blob not null,
    manifest_sha256 text not null,
    author_device_id text not null,
    author_chain text not null check (json_valid(author_chain)),
    blobs text not null check (json_valid(blobs)),
    taken_at text not null,
    receipt text check (json_valid(receipt)),
    received_at text
  ) strict`,

  `create table sync_publications (
    what text not null,
    id text not null,
    version text not null,
    sha256 text not null,
    status text not null,
    until text,
    text text not null,
    is_usable integer not null check (is_usable in (0, 1)),
    taken_at text not null,
    primary key (what, id, version)
  ) strict, without rowid`,

  // Where an upload that was cut short goes on.
  `create table sync_uploads (
    sha256 text primary key,
    location text not null
  ) strict, without rowid`,
]
