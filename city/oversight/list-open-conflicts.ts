import { z } from 'zod'

import type { CityReadDb } from '#city/database/schema.ts'

export type OpenConflict = {
  readonly conflictId: string
  readonly orgName: string
  readonly kind: string
  readonly recordId: string
  readonly code: string
  /** Names of the fields two people set differently; their values are the laptops' to show. */
  readonly fields: readonly string[]
  readonly openedAt: Date
}

const fieldsSchema = z.array(z.object({ field: z.string() }))

export async function listOpenConflicts(db: CityReadDb): Promise<OpenConflict[]> {
  const rows = await db
    .selectFrom('conflicts')
    .innerJoin('orgs', 'orgs.org_id', 'conflicts.org_id')
    .select(['conflict_id', 'orgs.name', 'kind', 'record_id', 'code', 'fields', 'opened_at'])
    .where('settled_at', 'is', null)
    .orderBy('opened_at')
    .execute()
  return rows.map((row) => ({
    conflictId: row.conflict_id,
    orgName: row.name,
    kind: row.kind,
    recordId: row.record_id,
    code: row.code,
    fields: fieldsSchema.parse(row.fields).map(({ field }) => field),
    openedAt: row.opened_at,
  }))
}
