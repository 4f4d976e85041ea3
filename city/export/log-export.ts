import { logAccess } from '#city/access-log/access-log-repository.ts'
import type { CityParts } from '#city/gateway-parts.ts'

/** Once the rows are read and before anyone can have them. Every association can be told who took figures of its firms out, and when. */
export async function logExport({ db, now }: CityParts, format: string): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const orgs = await tx.selectFrom('orgs').select('org_id').execute()
    const nobody = { deviceId: null, userId: null }
    const access = { ...nobody, at: now(), action: 'export', subject: `results ${format}` }
    for (const { org_id: orgId } of orgs) await logAccess(tx, orgId, access)
  })
}
