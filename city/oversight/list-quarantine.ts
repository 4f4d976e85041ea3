import type { CityReadDb, QuarantineTable } from '#city/database/schema.ts'

export type QuarantinedLine = Pick<
  QuarantineTable,
  'status' | 'code' | 'pointer' | 'needs' | 'kind'
> & {
  readonly tries: number
  /** `<batch>/<line>`: what `release` takes. */
  readonly quarantineId: string
  readonly orgName: string
  readonly recordId: string | null
  /** Null: waits for a person. */
  readonly nextTryAt: Date | null
}

/** Lines that are held or were rejected and nothing has settled yet. */
export async function listQuarantine(db: CityReadDb): Promise<QuarantinedLine[]> {
  const rows = await db
    .selectFrom('quarantine')
    .innerJoin('orgs', 'orgs.org_id', 'quarantine.org_id')
    .select([
      'batch_id',
      'line_no',
      'orgs.name',
      'record_id',
      'kind',
      'status',
      'code',
      'pointer',
      'needs',
      'tries',
      'next_try_at',
    ])
    .where('settled_at', 'is', null)
    .orderBy('quarantine.org_id')
    .orderBy('batch_id')
    .orderBy('line_no')
    .execute()
  return rows.map((row) => ({
    quarantineId: `${row.batch_id}/${row.line_no}`,
    orgName: row.name,
    recordId: row.record_id,
    kind: row.kind,
    status: row.status,
    code: row.code,
    pointer: row.pointer,
    needs: row.needs,
    tries: row.tries,
    nextTryAt: row.next_try_at,
  }))
}
