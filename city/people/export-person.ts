import { signOffSchema } from '#shared/domain/assessments/sign-off.ts'
import { firmDetailsSchema } from '#shared/domain/firms/firm.ts'
import { foldText } from '#shared/kit/fold-text.ts'
import { parseJson } from '#shared/kit/parse-json.ts'
import { z } from 'zod'

import { logAccess } from '../access-log/access-log-repository.ts'
import type { CityReadDb } from '../database/schema.ts'
import type { CityParts } from '../gateway-parts.ts'

type Entry = Readonly<Record<string, unknown>>
type Match = (person: { fullName: string; phone?: string; email?: string }) => boolean

/**
 * Everything the city keeps of a person in one association: contacts of firms as they stand, signatures
 * under results, users of laptops. One object each; that it was taken out stands in the access log,
 * without the name.
 */
export async function exportPerson(
  { db, now }: CityParts,
  orgId: string,
  words: string,
): Promise<readonly Entry[]> {
  const isWanted = matcherOf(words)
  return db.transaction().execute(async (tx) => {
    const entries = [
      ...(await findContacts(tx, orgId, isWanted)),
      ...(await findSignatures(tx, orgId, isWanted)),
      ...(await findUsers(tx, orgId, isWanted)),
    ]
    await logAccess(tx, orgId, {
      ...{ at: now(), deviceId: null, userId: null },
      ...{ action: 'export-person', subject: `${String(entries.length)} entries` },
    })
    return entries
  })
}

function matcherOf(words: string): Match {
  const folded = foldText(words).split(' ')
  const digits = words.replace(/\D/g, '')
  return ({ fullName, phone = '', email = '' }) => {
    if (words.includes('@')) return email.toLowerCase() === words.toLowerCase()
    if (digits.length >= 8) return phone.replace(/\D/g, '').endsWith(digits.slice(-8))
    const name = foldText(fullName).split(' ')
    return folded.every((word) => name.includes(word))
  }
}

async function findContacts(db: CityReadDb, orgId: string, isWanted: Match): Promise<Entry[]> {
  const rows = await db
    .selectFrom('records')
    .select(['record_id', 'version', 'changed_at', 'body'])
    .where('org_id', '=', orgId)
    .where('kind', '=', 'firm')
    .where('deleted', '=', false)
    .execute()
  return rows.flatMap(({ record_id: firmId, version, changed_at: since, body }) => {
    const { name: firm, contacts } = firmDetailsSchema.parse(body)
    return contacts
      .filter(isWanted)
      .map((contact) => ({ kept: 'contact', firm, firmId, version, since, ...contact }))
  })
}

const signedLineSchema = z.object({ body: z.object({ signOffs: z.array(signOffSchema) }) })

/** Strokes are a picture of the signature: what is handed over says that it is there. */
async function findSignatures(db: CityReadDb, orgId: string, isWanted: Match): Promise<Entry[]> {
  const rows = await db
    .selectFrom('revisions')
    .select(['rev_id', 'record_id', 'line'])
    .where('org_id', '=', orgId)
    .where('kind', '=', 'assessment')
    .where('op', '=', 'put')
    .execute()
  return rows.flatMap(({ rev_id: revId, record_id: assessmentId, line }) =>
    signedLineSchema.parse(parseJson(line)).body.signOffs.flatMap(({ signers, signedAt }) =>
      signers.filter(isWanted).map(({ party, fullName, title }) => ({
        ...{ kept: 'signature', assessmentId, revId, signedAt, party, fullName, title },
      })),
    ),
  )
}

async function findUsers(db: CityReadDb, orgId: string, isWanted: Match): Promise<Entry[]> {
  const rows = await db
    .selectFrom('devices')
    .select(['device_id', 'user_id', 'user_name', 'role', 'enrolled_at', 'revoked_at'])
    .where('org_id', '=', orgId)
    .execute()
  return rows
    .filter(({ user_name }) => isWanted({ fullName: user_name }))
    .map((row) => ({
      ...{ kept: 'user', fullName: row.user_name, userId: row.user_id, deviceId: row.device_id },
      ...{ role: row.role, enrolledAt: row.enrolled_at, revokedAt: row.revoked_at },
    }))
}
