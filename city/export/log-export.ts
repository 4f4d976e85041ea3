import type { CityParts } from '#city/gateway-parts.ts'

/** Every association can be told who took figures of its firms out, and when. */
export async function logExport({ db, now }: CityParts, format: string): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const orgs = await tx.selectFrom('orgs').select('org_id').execute()
    if (orgs.length === 0) return
    await tx
      .insertInto('access_log')
      .values(
        orgs.map(({ org_id }) => ({
          org_id,
          at: now(),
          device_id: null,
          user_id: null,
          action: 'export',
          subject: `results ${format}`,
        })),
      )
      .execute()
  })
}
