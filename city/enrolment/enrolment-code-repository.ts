import type { ReviewRule } from '#shared/wire/review-rule.ts'

import { sql } from 'kysely'

import type { CityReadDb, CityTx, DeviceRole } from '../database/schema.ts'

export type EnrolmentCode = {
  readonly orgId: string
  readonly codeId: string
  /** `openProof` reads it. */
  readonly sealedProof: string
  readonly role: DeviceRole
  readonly userId: string
  readonly expiresAt: Date
  readonly triesLeft: number
  readonly usedAt: Date | null
  readonly deviceId: string | null
  readonly answer: string | null
}

/** Whoever holds a code finds its association by it, and locks it until the transaction ends. */
export async function findCode(tx: CityTx, codeId: string): Promise<EnrolmentCode | undefined> {
  await sql`select set_config('app.code', ${codeId}, true)`.execute(tx)
  const found = await tx
    .selectFrom('enrolment_codes')
    .select('org_id')
    .where('code_id', '=', codeId)
    .executeTakeFirst()
  if (!found) return undefined
  await sql`select set_config('app.org', ${found.org_id}, true)`.execute(tx)
  const row = await tx
    .selectFrom('enrolment_codes')
    .selectAll()
    .where('org_id', '=', found.org_id)
    .where('code_id', '=', codeId)
    .forUpdate()
    .executeTakeFirstOrThrow()
  return {
    orgId: row.org_id,
    codeId: row.code_id,
    sealedProof: row.proof_key,
    role: row.role,
    userId: row.user_id,
    expiresAt: row.expires_at,
    triesLeft: row.tries_left,
    usedAt: row.used_at,
    deviceId: row.device_id,
    answer: row.answer,
  }
}

export async function insertCode(
  tx: CityTx,
  code: Pick<
    EnrolmentCode,
    'orgId' | 'codeId' | 'sealedProof' | 'role' | 'userId' | 'expiresAt'
  > & {
    readonly triesLeft: number
  },
): Promise<void> {
  await tx
    .insertInto('enrolment_codes')
    .values({
      org_id: code.orgId,
      code_id: code.codeId,
      proof_key: code.sealedProof,
      role: code.role,
      user_id: code.userId,
      expires_at: code.expiresAt,
      tries_left: code.triesLeft,
      used_at: null,
      device_id: null,
      answer: null,
    })
    .execute()
}

export async function countWrongTry(tx: CityTx, { orgId, codeId }: EnrolmentCode): Promise<void> {
  await tx
    .updateTable('enrolment_codes')
    .set((eb) => ({ tries_left: eb('tries_left', '-', 1) }))
    .where('org_id', '=', orgId)
    .where('code_id', '=', codeId)
    .execute()
}

export async function markCodeUsed(
  tx: CityTx,
  { orgId, codeId }: EnrolmentCode,
  use: { readonly deviceId: string; readonly answer: string; readonly at: Date },
): Promise<void> {
  await tx
    .updateTable('enrolment_codes')
    .set({ used_at: use.at, device_id: use.deviceId, answer: use.answer })
    .where('org_id', '=', orgId)
    .where('code_id', '=', codeId)
    .execute()
}

export type Org = {
  readonly orgId: string
  readonly name: string
  readonly review: ReviewRule
}

export async function getOrg(db: CityReadDb, orgId: string): Promise<Org> {
  const row = await db
    .selectFrom('orgs')
    .select(['org_id', 'name', 'review'])
    .where('org_id', '=', orgId)
    .executeTakeFirstOrThrow()
  return { orgId: row.org_id, name: row.name, review: row.review }
}
