import { parseJson } from '#shared/kit/parse-json.ts'
import {
  certificateChainSchema,
  type Certificate,
  type CertificateChain,
} from '#shared/wire/certificate.ts'

import type { CityReadDb, CityTx } from '../database/schema.ts'

export type StoredCertificate = {
  readonly deviceId: string
  readonly signingKey: string
  readonly chain: CertificateChain
}

export async function findCertificate(
  db: CityReadDb,
  orgId: string,
  certId: string,
): Promise<StoredCertificate | undefined> {
  const row = await db
    .selectFrom('certificates')
    .select(['device_id', 'signing_key', 'chain'])
    .where('org_id', '=', orgId)
    .where('cert_id', '=', certId)
    .executeTakeFirst()
  return row && { deviceId: row.device_id, signingKey: row.signing_key, chain: toChain(row.chain) }
}

export async function insertCertificate(
  tx: CityTx,
  { orgId, certId, deviceId, signingKey, notAfter }: Certificate,
  chain: CertificateChain,
): Promise<void> {
  await tx
    .insertInto('certificates')
    .values({
      org_id: orgId,
      cert_id: certId,
      device_id: deviceId,
      signing_key: signingKey,
      not_after: notAfter,
      chain: JSON.stringify(chain),
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** The newest chain of every manager's device of the association that still holds. */
export async function listManagerChains(
  db: CityReadDb,
  orgId: string,
  at: Date,
): Promise<CertificateChain[]> {
  const rows = await db
    .selectFrom('certificates')
    .innerJoin('devices', (join) =>
      join
        .onRef('devices.org_id', '=', 'certificates.org_id')
        .onRef('devices.device_id', '=', 'certificates.device_id'),
    )
    .select('certificates.chain')
    .distinctOn('certificates.device_id')
    .where('certificates.org_id', '=', orgId)
    .where('devices.role', '=', 'association-manager')
    .where('devices.revoked_at', 'is', null)
    .where('certificates.not_after', '>', at)
    .orderBy('certificates.device_id')
    .orderBy('certificates.not_after', 'desc')
    .limit(100)
    .execute()
  return rows.map(({ chain }) => toChain(chain))
}

function toChain(text: string): CertificateChain {
  return certificateChainSchema.parse(parseJson(text))
}
