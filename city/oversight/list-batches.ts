import type { BatchesTable, CityReadDb } from '#city/database/schema.ts'

export type SeenBatch = Pick<BatchesTable, 'carrier' | 'state'> & {
  readonly batchId: string
  readonly orgName: string
  readonly userName: string
  readonly deviceSeq: number
  /** Lines that were held or rejected and still are. */
  readonly unsettled: number
  readonly receivedAt: Date
}

/** The newest ones, newest first. */
export async function listBatches(db: CityReadDb, limit: number): Promise<SeenBatch[]> {
  const rows = await db
    .selectFrom('batches')
    .innerJoin('orgs', 'orgs.org_id', 'batches.org_id')
    .innerJoin('devices', (join) =>
      join
        .onRef('devices.org_id', '=', 'batches.org_id')
        .onRef('devices.device_id', '=', 'batches.device_id'),
    )
    .select((eb) => [
      'batch_id',
      'orgs.name',
      'devices.user_name',
      'device_seq',
      'carrier',
      'state',
      'received_at',
      eb
        .selectFrom('quarantine')
        .whereRef('quarantine.org_id', '=', 'batches.org_id')
        .whereRef('quarantine.batch_id', '=', 'batches.batch_id')
        .where('settled_at', 'is', null)
        .select(eb.fn.countAll<string>().as('count'))
        .as('unsettled'),
    ])
    .orderBy('received_at', 'desc')
    .limit(limit)
    .execute()
  return rows.map((row) => ({
    batchId: row.batch_id,
    orgName: row.name,
    userName: row.user_name,
    deviceSeq: row.device_seq,
    carrier: row.carrier,
    state: row.state,
    unsettled: Number(row.unsettled ?? 0),
    receivedAt: row.received_at,
  }))
}
