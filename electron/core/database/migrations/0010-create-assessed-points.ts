import { sql, type Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

/** Points of arrived revisions, worked out once; a revision never changes, so neither do they. */
export const createAssessedPoints: Migration = {
  async up(db: Kysely<unknown>) {
    await sql
      .raw(
        `create table assessed_points (
          rev_id text primary key,
          instrument_sha256 text not null,
          least text not null check (json_valid(least)),
          most text not null check (json_valid(most)),
          output_vnd integer check (output_vnd >= 0),
          evidence text not null check (json_valid(evidence))
        ) strict, without rowid`,
      )
      .execute(db)
  },
}
