import { sql } from 'kysely'

import type { CityDatabase } from './schema.ts'

export async function isReachable(db: CityDatabase): Promise<boolean> {
  try {
    await sql`select 1`.execute(db)
    return true
  } catch {
    return false
  }
}
