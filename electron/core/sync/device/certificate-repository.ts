import type { ReadDb, WriteTx } from '#core/database/schema.ts'
import { parseJson } from '#shared/kit/parse-json.ts'
import { certificateChainSchema, type CertificateChain } from '#shared/wire/certificate.ts'

/** Keeps a chain that was followed up to the root. */
export async function storeChain(
  tx: WriteTx,
  { certId, chain }: { readonly certId: string; readonly chain: CertificateChain },
  storedAt: string,
): Promise<void> {
  await tx
    .insertInto('sync_certificates')
    .values({ cert_id: certId, chain: JSON.stringify(chain), stored_at: storedAt })
    .onConflict((conflict) => conflict.doUpdateSet({ chain: JSON.stringify(chain) }))
    .execute()
}

export async function findChain(db: ReadDb, certId: string): Promise<CertificateChain | undefined> {
  const row = await db
    .selectFrom('sync_certificates')
    .select('chain')
    .where('cert_id', '=', certId)
    .executeTakeFirst()
  return row && certificateChainSchema.parse(parseJson(row.chain))
}

export async function listChains(db: ReadDb): Promise<CertificateChain[]> {
  const rows = await db
    .selectFrom('sync_certificates')
    .select('chain')
    .orderBy('stored_at')
    .execute()
  return rows.map(({ chain }) => certificateChainSchema.parse(parseJson(chain)))
}

/** Another association's keys are of no use. */
export async function forgetChains(tx: WriteTx): Promise<void> {
  await tx.deleteFrom('sync_certificates').execute()
  await tx.deleteFrom('sync_revocations').execute()
}

export async function storeRevocation(
  tx: WriteTx,
  { deviceId, revokedAt }: { readonly deviceId: string; readonly revokedAt: string },
): Promise<void> {
  await tx
    .insertInto('sync_revocations')
    .values({ device_id: deviceId, revoked_at: revokedAt })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export async function isDeviceRevoked(db: ReadDb, deviceId: string): Promise<boolean> {
  const row = await db
    .selectFrom('sync_revocations')
    .select('device_id')
    .where('device_id', '=', deviceId)
    .executeTakeFirst()
  return row !== undefined
}
