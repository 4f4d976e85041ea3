import { sql, type Kysely } from 'kysely'

/** Associations, their codes, laptops and certificates. */
export async function createOrgTables(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table orgs (
      org_id uuid primary key,
      name text not null,
      -- none: what a mentor sends counts at once; required: the association approves first
      review text not null check (review in ('required', 'none')),
      created_at timestamptz not null
    )`.execute(db)
  await sql`
    create table enrolment_codes (
      org_id uuid not null references orgs,
      -- of 80 random bits, so the one key that need not begin with the association
      code_id text not null unique,
      proof_key text not null,
      role text not null check (role in ('association-manager', 'mentor')),
      user_id uuid not null,
      expires_at timestamptz not null,
      tries_left integer not null,
      used_at timestamptz,
      device_id uuid,
      -- the answer of the one use, given again when it was lost on its way
      answer text,
      primary key (org_id, code_id)
    )`.execute(db)
  await sql`
    create table devices (
      org_id uuid not null references orgs,
      device_id uuid not null,
      user_id uuid not null,
      user_name text not null,
      role text not null check (role in ('association-manager', 'mentor')),
      enrolled_at timestamptz not null,
      revoked_at timestamptz,
      -- a second life of the same disk was seen
      cloned_at timestamptz,
      primary key (org_id, device_id)
    )`.execute(db)
  await sql`
    create table certificates (
      org_id uuid not null,
      cert_id uuid not null,
      device_id uuid not null,
      signing_key text not null,
      not_after timestamptz not null,
      -- JSON list of signed texts, as they were signed
      chain text not null,
      primary key (org_id, cert_id),
      foreign key (org_id, device_id) references devices
    )`.execute(db)
}
