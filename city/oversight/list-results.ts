import { sql } from 'kysely'
import { z } from 'zod'

import type { CityDatabase } from '#city/database/schema.ts'
import type { Language } from '#shared/kit/words.ts'

const rowSchema = z.strictObject({
  received_on: z.string(),
  association: z.string(),
  reference_year: z.int(),
  sector: z.string().nullable(),
  total_min: z.int(),
  total_max: z.int(),
  class: z.string(),
  /** In the language asked for; null while undecided. */
  class_name: z.string().nullable(),
  differs: z.boolean(),
})
export type SeenResult = z.infer<typeof rowSchema>

/** The newest results that count, as the analysts see them: without anything that names a firm. */
export async function listResults(
  db: CityDatabase,
  language: Language,
  limit: number,
): Promise<SeenResult[]> {
  const { rows } = await sql`
    select r.received_on, r.association, r.reference_year, r.sector, r.total_min, r.total_max,
      r.class, r.differs, (
        select level #>> array['name', ${language}]
        from city.publications p, jsonb_array_elements(p.text::jsonb -> 'classes') level
        where p.what = 'instrument' and p.id = r.instrument_id
          and p.version = r.instrument_version and level ->> 'code' = r.class
        limit 1) as class_name
    from analytics.results r order by r.received_on desc, r.result_key limit ${limit}`.execute(db)
  return z.array(rowSchema).parse(rows)
}
