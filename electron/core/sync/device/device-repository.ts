import type { Selectable } from 'kysely'

import type { DatabaseSchema, ReadDb, WriteTx } from '#core/database/schema.ts'
import { toSigningKey } from '#exchange/signing-key.ts'
import { readCertificate } from '#exchange/verify-chain.ts'
import { parseJson } from '#shared/kit/parse-json.ts'
import { certificateChainSchema } from '#shared/wire/certificate.ts'
import { signedTextSchema } from '#shared/wire/signed-text.ts'

import type { Device, EnrolledDevice } from './device.ts'

export async function findEnrolledDevice(db: ReadDb): Promise<EnrolledDevice | undefined> {
  const row = await findRow(db, 'current')
  return row && toEnrolledDevice(row)
}

/** The keys that wait for a certificate. */
export async function findPendingDevice(db: ReadDb): Promise<Device | undefined> {
  const row = await findRow(db, 'pending')
  return row && toDevice(row)
}

/** New keys that wait for a certificate; what is in use stays in use meanwhile. */
export async function storePendingDevice(tx: WriteTx, device: Device): Promise<void> {
  await tx.deleteFrom('sync_device').where('place', '=', 'pending').execute()
  await tx
    .insertInto('sync_device')
    .values({
      place: 'pending',
      ...toKeyColumns(device),
      requested_by_file_at: device.requestedByFileAt,
    })
    .execute()
}

export async function markRequestedByFile(tx: WriteTx, at: string): Promise<void> {
  await tx
    .updateTable('sync_device')
    .set({ requested_by_file_at: at })
    .where('place', '=', 'pending')
    .execute()
}

/** The waiting keys have their certificate and are in use from here on. */
export async function putInUse(
  tx: WriteTx,
  granted: Pick<EnrolledDevice, 'rootKey' | 'chain' | 'gatewayUrl'>,
  now: string,
): Promise<void> {
  await keepOldIdentity(tx, now)
  await tx.deleteFrom('sync_device').where('place', '=', 'current').execute()
  await tx
    .updateTable('sync_device')
    .set({
      place: 'current',
      root_key: granted.rootKey,
      chain: JSON.stringify(granted.chain),
      gateway_url: granted.gatewayUrl,
    })
    .where('place', '=', 'pending')
    .execute()
}

/** New keys of the same device with their certificate, in one step. */
export async function replaceKeys(
  tx: WriteTx,
  device: Device,
  { chain, now }: { readonly chain: EnrolledDevice['chain']; readonly now: string },
): Promise<void> {
  await keepOldIdentity(tx, now)
  await tx
    .updateTable('sync_device')
    .set({ ...toKeyColumns(device), chain: JSON.stringify(chain) })
    .where('place', '=', 'current')
    .execute()
}

export async function markDeviceRevoked(tx: WriteTx, revokedAt: string): Promise<void> {
  await tx
    .updateTable('sync_device')
    .set({ revoked_at: revokedAt })
    .where('place', '=', 'current')
    .execute()
}

/** Keys that files for this laptop may be sealed for, the newest first. */
export async function listIdentities(db: ReadDb): Promise<string[]> {
  const now = await db.selectFrom('sync_device').select('age_identity').orderBy('place').execute()
  const before = await db
    .selectFrom('sync_old_identities')
    .select('age_identity')
    .orderBy('replaced_at', 'desc')
    .execute()
  return [...now, ...before].map(({ age_identity }) => age_identity)
}

/** The life of the workspace file that batches are counted in. */
export async function getChainId(db: ReadDb): Promise<string> {
  const row = await db.selectFrom('workspace').select('chain_id').executeTakeFirstOrThrow()
  return row.chain_id
}

export async function beginChain(tx: WriteTx, chainId: string): Promise<void> {
  await tx.updateTable('workspace').set({ chain_id: chainId }).execute()
}

async function keepOldIdentity(tx: WriteTx, now: string): Promise<void> {
  const row = await findRow(tx, 'current')
  if (!row) return
  await tx
    .insertInto('sync_old_identities')
    .values({ age_identity: row.age_identity, replaced_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

function toKeyColumns({ deviceId, signingKey, encryption, request }: Device) {
  return {
    device_id: deviceId,
    signing_secret: signingKey.secret,
    age_identity: encryption.identity,
    age_recipient: encryption.recipient,
    request: JSON.stringify(request),
  }
}

type DeviceRow = Selectable<DatabaseSchema['sync_device']>

async function findRow(db: ReadDb, place: DeviceRow['place']): Promise<DeviceRow | undefined> {
  return db.selectFrom('sync_device').selectAll().where('place', '=', place).executeTakeFirst()
}

function toDevice(row: DeviceRow): Device {
  return {
    deviceId: row.device_id,
    signingKey: toSigningKey(row.signing_secret),
    encryption: { identity: row.age_identity, recipient: row.age_recipient },
    request: signedTextSchema.parse(parseJson(row.request)),
    requestedByFileAt: row.requested_by_file_at,
  }
}

/** Throws when what is stored is no certificate. */
function toEnrolledDevice(row: DeviceRow): EnrolledDevice {
  const chain = certificateChainSchema.parse(parseJson(row.chain ?? ''))
  const certificate = readCertificate(chain[0]?.text ?? '')
  if (!certificate || row.root_key === null) throw new Error('The stored certificate is none')
  return {
    ...toDevice(row),
    rootKey: row.root_key,
    chain,
    certificate,
    gatewayUrl: row.gateway_url,
    revokedAt: row.revoked_at,
  }
}
