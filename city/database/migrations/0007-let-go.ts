import { sql, type Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

/** When something was last let go after its time, and what the city's command line may delete for it. */
export const letGoAfterTime: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`
      create table retention (
        only_one boolean primary key default true check (only_one),
        last_run_at timestamptz not null,
        -- nothing is let go before: the clock had jumped, or nothing had run for long
        quiet_until timestamptz not null
      )`.execute(db)
    await sql`alter table retention enable row level security`.execute(db)
    await sql`alter table retention force row level security`.execute(db)
    await sql`create policy city on retention to nangbac_city, nangbac_owner
      using (true) with check (true)`.execute(db)
    await sql`grant select, insert, update on retention to nangbac_city`.execute(db)
    await sql`grant delete on enrolment_codes, changes to nangbac_city`.execute(db)
  },
}
