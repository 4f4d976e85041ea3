import { sql } from 'kysely'

import { anyText } from '#city/database/any-of.ts'
import type { CityReadDb, DeviceRole } from '#city/database/schema.ts'

export type Holder = { readonly orgId: string; readonly userId: string; readonly role: DeviceRole }

/** What lies at most on a laptop, as counts. */
export type Held = {
  readonly firms: number
  /** People at those firms. */
  readonly contacts: number
  readonly assessments: number
}

/** What a laptop sent, or its feed gave it: a manager's all of the association, a mentor's their own. */
export async function countHeld(db: CityReadDb, holder: Holder): Promise<Held> {
  const assessed = await db
    .selectFrom('records')
    .select('firm_id')
    .where('org_id', '=', holder.orgId)
    .where('kind', '=', 'assessment')
    .where('deleted', '=', false)
    .$if(holder.role === 'mentor', (query) => query.where('author_user_id', '=', holder.userId))
    .execute()
  const firmIds = [...new Set(assessed.flatMap(({ firm_id }) => firm_id ?? []))]
  const { count, contacts } = await db
    .selectFrom('records')
    .select(({ fn }) => [
      fn.countAll<string>().as('count'),
      sql<string>`coalesce(sum(jsonb_array_length(body::jsonb -> 'contacts')), 0)`.as('contacts'),
    ])
    .where('org_id', '=', holder.orgId)
    .where('kind', '=', 'firm')
    .where('deleted', '=', false)
    .$if(holder.role === 'mentor', (query) =>
      query.where((eb) =>
        eb.or([
          eb('author_user_id', '=', holder.userId),
          eb(sql<string>`record_id::text`, '=', anyText(firmIds)),
        ]),
      ),
    )
    .executeTakeFirstOrThrow()
  return { firms: Number(count), contacts: Number(contacts), assessments: assessed.length }
}
