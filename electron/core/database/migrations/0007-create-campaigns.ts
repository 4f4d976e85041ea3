import { sql, type Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

/** Campaigns, the firms in them, who goes to which, and what was done to that, so that it can be undone. */
export const createCampaigns: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of statements) await sql.raw(statement).execute(db)
  },
}

const statements = [
  `create table campaigns (
    id text primary key,
    name text not null,
    instrument_id text not null,
    instrument_version text not null,
    instrument_sha256 text not null check (length(instrument_sha256) = 64),
    norm_set_id text,
    reference_year integer not null,
    sectors text not null check (json_valid(sectors)),
    starts_on text not null,
    ends_on text not null,
    quotas text not null check (json_valid(quotas)),
    team text not null check (json_valid(team)),
    plan text not null check (json_valid(plan)),
    two_person_review integer check (two_person_review in (0, 1)),
    state text not null check (state in ('planning', 'running', 'closed')),
    version integer not null check (version > 0),
    created_at text not null,
    updated_at text not null,
    deleted_at text,
    check (starts_on <= ends_on)
  ) strict, without rowid`,

  // unplaced: what stood in the way of every mentor when mentors were last proposed; null otherwise.
  `create table campaign_targets (
    campaign_id text not null,
    firm_id text not null,
    unplaced text check (json_valid(unplaced)),
    primary key (campaign_id, firm_id)
  ) strict, without rowid`,

  // told: what the mentor last heard of it, by whatever way; null when nothing yet.
  `create table campaign_assignments (
    id text primary key,
    campaign_id text not null,
    firm_id text not null,
    lead_mentor_id text not null,
    co_mentor_id text,
    visit_on text,
    due_on text not null,
    state text not null check (state in ('proposed', 'confirmed', 'sent', 'withdrawn', 'done')),
    reasons text check (json_valid(reasons)),
    changed_because text,
    told text check (told in ('sent', 'withdrawn')),
    version integer not null check (version > 0),
    updated_at text not null,
    check (co_mentor_id is null or co_mentor_id <> lead_mentor_id)
  ) strict, without rowid`,
  `create unique index campaign_assignments_standing on campaign_assignments (campaign_id, firm_id)
    where state <> 'withdrawn'`,
  'create index campaign_assignments_by_mentor on campaign_assignments (lead_mentor_id, state)',
  'create index campaign_targets_by_firm on campaign_targets (firm_id)',
  'create index campaign_assignments_by_firm on campaign_assignments (firm_id)',

  // Mentors the manager took out of a campaign.
  `create table campaign_absences (
    campaign_id text not null,
    mentor_id text not null,
    because text not null,
    since text not null,
    primary key (campaign_id, mentor_id)
  ) strict, without rowid`,

  `create table campaign_changes (
    id text primary key,
    campaign_id text not null,
    seq integer not null,
    kind text not null,
    note text not null,
    made_at text not null,
    made_by text not null,
    undone_at text,
    unique (campaign_id, seq)
  ) strict, without rowid`,
  // JSON of the assignment before; null for one the change made.
  `create table campaign_change_rows (
    change_id text not null,
    assignment_id text not null,
    before text check (json_valid(before)),
    version_after integer not null,
    primary key (change_id, assignment_id)
  ) strict, without rowid`,
]
