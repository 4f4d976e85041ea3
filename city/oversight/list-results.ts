import { sql } from 'kysely'
import { z } from 'zod'

import type { CityDatabase } from '#city/database/schema.ts'

const rowSchema = z.strictObject({
  received_on: z.string(),
  association: z.string(),
  reference_year: z.int(),
  sector: z.string().nullable(),
  total_min: z.int(),
  total_max: z.int(),
  class: z.string(),
  differs: z.boolean(),
})
export type SeenResult = z.infer<typeof rowSchema>

/** The newest results that count, as the analysts see them: without anything that names a firm. */
export async function listResults(db: CityDatabase, limit: number): Promise<SeenResult[]> {
  const { rows } = await sql`
    select r.received_on, r.association, r.reference_year, r.sector, r.total_min, r.total_max,
      r.class, r.differs
    from analytics.results r order by r.received_on desc, r.result_key limit ${limit}`.execute(db)
  return z.array(rowSchema).parse(rows)
}
