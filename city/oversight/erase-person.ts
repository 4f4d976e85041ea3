import { logAccess } from '#city/access-log/access-log-repository.ts'
import { inLockedOrg } from '#city/database/in-org.ts'
import type { CityTx } from '#city/database/schema.ts'
import { getOrg } from '#city/enrolment/enrolment-code-repository.ts'
import { hashContactName } from '#exchange/contact-name.ts'
import type { CityParts } from '#city/gateway-parts.ts'
import { getCityCertificate } from '#city/keys/renew-city-certificate.ts'
import { eraseContact } from '#city/records/erase-contact.ts'
import { keepLedger } from '#city/records/keep-ledger.ts'
import { startLedger } from '#city/records/ledger.ts'
import { loadFirmsToErase } from '#city/records/load-ledger-repository.ts'
import { firmIdSchema } from '#shared/domain/firms/firm.ts'
import { parseTaxCode } from '#shared/domain/firms/tax-code.ts'

export type PersonToErase = {
  readonly orgId: string
  /** Its id, or its tax code. */
  readonly firm: string
  readonly fullName: string
  /** Of the person's request. */
  readonly askedOn: string
}

export type ErasedPerson = {
  readonly erasureId: string
  /** Stored things that held the person; 0 may be a name written otherwise. */
  readonly places: number
}

/** The city itself has a contact erased, as a manager would. Undefined when there is no such firm. */
export async function erasePerson(
  city: CityParts,
  { orgId, firm, fullName, askedOn }: PersonToErase,
): Promise<ErasedPerson | undefined> {
  return inLockedOrg(city.db, orgId, async (tx) => {
    const firmId = await findFirm(tx, orgId, firm)
    if (firmId === undefined) return undefined
    const erasureId = city.newId()
    const ledger = startLedger(city, await getOrg(tx, orgId))
    const contact = {
      firmId: firmIdSchema.parse(firmId),
      nameSha256: hashContactName(firmId, fullName),
    }
    await keepLedger(tx, ledger, async () => {
      await loadFirmsToErase(tx, ledger, new Set([firmId]))
      const by = { ...getCityCertificate(city.keys), batchId: erasureId }
      eraseContact(ledger, by, { erasureId, contact, askedOn, askedBy: null })
    })
    await logAccess(tx, orgId, {
      ...{ at: ledger.at, deviceId: null, userId: null },
      ...{ action: 'erase-person', subject: erasureId },
    })
    const { places } = await tx
      .selectFrom('erasures')
      .select('places')
      .where('org_id', '=', orgId)
      .where('erasure_id', '=', erasureId)
      .executeTakeFirstOrThrow()
    return { erasureId, places }
  })
}

/** The one that others of the same tax code are known as comes first. */
async function findFirm(tx: CityTx, orgId: string, typed: string): Promise<string | undefined> {
  const taxCode = parseTaxCode(typed)
  const id = firmIdSchema.safeParse(typed.toLowerCase())
  if (!taxCode.ok && !id.success) return undefined
  const row = await tx
    .selectFrom('records')
    .select('record_id')
    .where('org_id', '=', orgId)
    .where('kind', '=', 'firm')
    .$if(id.success, (query) => query.where('record_id', '=', id.data ?? ''))
    .$if(!id.success, (query) => query.where('tax_code', '=', taxCode.ok ? taxCode.value : ''))
    .orderBy('alias_of', (order) => order.nullsFirst())
    .orderBy('changed_at')
    .executeTakeFirst()
  return row?.record_id
}
