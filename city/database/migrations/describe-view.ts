import { sql, type Kysely } from 'kysely'

/** Puts into the database what a view and each of its columns mean. Frozen with the migrations that use it. */
export async function describeView(
  db: Kysely<unknown>,
  view: string,
  what: string,
  columns: Readonly<Record<string, string>>,
): Promise<void> {
  const name = sql.table(`analytics.${view}`)
  await sql`comment on view ${name} is ${sql.lit(what)}`.execute(db)
  for (const [column, meaning] of Object.entries(columns)) {
    await sql`comment on column ${name}.${sql.ref(column)} is ${sql.lit(meaning)}`.execute(db)
  }
}
