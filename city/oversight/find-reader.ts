import type { CityReadDb } from '#city/database/schema.ts'
import { readCertificate } from '#exchange/verify-chain.ts'
import { parseJson } from '#shared/kit/parse-json.ts'
import { certificateChainSchema } from '#shared/wire/certificate.ts'

/** Whom a file is for: what they may read, and the keys that will open it. */
export type Reader = {
  readonly orgId: string
  readonly audiences: readonly string[]
  readonly recipients: readonly string[]
  readonly isRevoked: boolean
}

/** One laptop, by what its newest certificate says of it. */
export async function findDeviceReader(
  db: CityReadDb,
  deviceId: string,
): Promise<Reader | undefined> {
  const [device] = await listDevices(db, 'devices.device_id', deviceId)
  if (!device) return undefined
  const { orgId, userId, role, recipient, isRevoked } = device
  const isManager = role === 'association-manager'
  return {
    orgId,
    audiences: ['org', userId, ...(isManager ? ['managers'] : [])],
    recipients: [recipient],
    isRevoked,
  }
}

/** Every manager's laptop of an association that was not revoked. */
export async function findManagersReader(
  db: CityReadDb,
  orgId: string,
): Promise<Reader | undefined> {
  const devices = await listDevices(db, 'devices.org_id', orgId)
  const managers = devices.filter(
    ({ role, isRevoked }) => role === 'association-manager' && !isRevoked,
  )
  if (managers.length === 0) return undefined
  return {
    orgId,
    audiences: ['org', 'managers'],
    recipients: managers.map(({ recipient }) => recipient),
    isRevoked: false,
  }
}

async function listDevices(
  db: CityReadDb,
  column: 'devices.device_id' | 'devices.org_id',
  id: string,
) {
  const rows = await db
    .selectFrom('devices')
    .innerJoin('certificates', (join) =>
      join
        .onRef('certificates.org_id', '=', 'devices.org_id')
        .onRef('certificates.device_id', '=', 'devices.device_id'),
    )
    .select(['devices.org_id', 'user_id', 'role', 'revoked_at', 'certificates.chain'])
    .distinctOn('devices.device_id')
    .where(column, '=', id)
    .orderBy('devices.device_id')
    .orderBy('certificates.not_after', 'desc')
    .execute()
  return rows.map((row) => ({
    orgId: row.org_id,
    userId: row.user_id,
    role: row.role,
    isRevoked: row.revoked_at !== null,
    recipient: recipientOf(row.chain),
  }))
}

function recipientOf(chain: string): string {
  const [own] = certificateChainSchema.parse(parseJson(chain))
  const certificate = own && readCertificate(own.text)
  if (!certificate) throw new Error('A stored chain was verified before')
  return certificate.encryptionKey
}
