import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'

import { addAssociation } from '#city/associations/add-association.ts'
import { makeEnrolmentCode } from '#city/associations/make-enrolment-code.ts'
import type { CityTx } from '#city/database/schema.ts'
import type { CityParts } from '#city/gateway-parts.ts'
import { publish } from '#city/publications/publish.ts'
import { readPublication } from '#city/publications/read-publication.ts'

export type FirstCodes = { readonly manager: string; readonly mentor: string }

/** Two gateways that start at once on an empty database make one association. */
const firstStartLock = 727_003

const shippedInstrument = join(import.meta.dirname, '../../resources/instruments/vn-tt17-2019.json')

/**
 * What a city needs before anyone can send to it: the instrument of the circular, and one association.
 * Answers codes for its first two laptops, and null once any laptop was enrolled.
 */
export async function makeFirstCodes(
  city: CityParts,
  associationName: string,
): Promise<FirstCodes | null> {
  return city.db.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(${firstStartLock})`.execute(tx)
    await publishShippedInstrument(city, tx)
    const orgs = await tx.selectFrom('orgs').select('org_id').limit(2).execute()
    const device = await tx.selectFrom('devices').select('device_id').limit(1).executeTakeFirst()
    if (device || orgs.length > 1) return null

    const orgId = orgs[0]?.org_id ?? city.newId()
    if (orgs.length === 0) {
      await addAssociation(city, tx, { orgId, name: associationName, review: 'none' })
    }
    const codeFor = (role: 'association-manager' | 'mentor') =>
      makeEnrolmentCode(city, tx, { orgId, role, userId: city.newId() })
    return { manager: await codeFor('association-manager'), mentor: await codeFor('mentor') }
  })
}

async function publishShippedInstrument(city: CityParts, tx: CityTx): Promise<void> {
  const any = await tx
    .selectFrom('publications')
    .select('id')
    .where('what', '=', 'instrument')
    .limit(1)
    .executeTakeFirst()
  if (any) return
  const content = readPublication('instrument', readFileSync(shippedInstrument, 'utf8'))
  if (!content.ok) throw new Error(`The shipped instrument is wrong: ${content.failure.because}`)
  await publish(city, tx, { ...content.value, status: 'open', until: null })
}
