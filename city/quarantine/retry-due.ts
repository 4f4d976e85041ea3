import { inLockedOrg } from '../database/in-org.ts'
import { getOrg } from '../enrolment/enrolment-code-repository.ts'
import type { CityParts } from '../gateway-parts.ts'
import { keepLedger } from '../records/keep-ledger.ts'
import { startLedger } from '../records/ledger.ts'
import { listOrgsWithDueLines, listQuarantined } from './quarantine-repository.ts'
import { needsMetBy, takeOut, takeOutWaiting } from './take-out.ts'

/** Tries again what is due, association by association. Answers how many lines were tried. */
export async function retryDue(city: CityParts): Promise<number> {
  const orgIds = await city.db.transaction().execute(listOrgsWithDueLines)
  let tried = 0
  for (const orgId of orgIds) {
    tried += await inLockedOrg(city.db, orgId, async (tx) => {
      const ledger = startLedger(city, await getOrg(tx, orgId))
      const due = await listQuarantined(tx, orgId, { dueAt: ledger.at })
      await keepLedger(tx, ledger, async () => {
        const outcomes = await takeOut({ tx, city, ledger }, due)
        await takeOutWaiting({ tx, city, ledger }, { needs: needsMetBy(outcomes), chain: null })
      })
      return due.length
    })
  }
  return tried
}
