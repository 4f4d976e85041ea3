import type { ReadDb, WriteTx } from '#core/database/schema.ts'
import type { FirmDetails, FirmId } from '#shared/domain/firms/firm.ts'
import { canonicalJson } from '#shared/kit/canonical-json.ts'

import type { FirmCore } from './firm-core.ts'
import {
  findDeletedFirm,
  findFirm,
  insertFirms,
  setDeletedAt,
  updateFirm,
} from './firm-repository.ts'
import { isTaxCodeTaken } from './is-tax-code-taken.ts'

type TakenFirm = { readonly firmId: FirmId; readonly details: FirmDetails | null }

/**
 * Brings a firm to what the city says of it; null details mean that it is deleted there. A firm that
 * was assessed here stays, since its results name it. A tax code that another firm here has is left
 * out: one laptop does not show it twice. Answers the new version; null when nothing changed.
 */
export async function takeCityFirm(
  core: Pick<FirmCore, 'surroundings' | 'countAssessments'>,
  tx: WriteTx,
  { firmId, details }: TakenFirm,
): Promise<number | null> {
  const now = core.surroundings.now().toISOString()
  const here = await findFirm(tx, firmId)
  if (details === null) {
    const isAssessed = ((await core.countAssessments(tx, [firmId])).get(firmId) ?? 0) > 0
    if (here && !isAssessed) await setDeletedAt(tx, [firmId], now)
    return null
  }
  const storable = await withFreeTaxCode(tx, firmId, details)
  if (here) {
    if (!differs({ ...here, ...storable }, here)) return null
    const version = here.version + 1
    await updateFirm(tx, { ...here, ...storable, version, updatedAt: now })
    return version
  }
  if (await findDeletedFirm(tx, firmId)) await setDeletedAt(tx, [firmId], null)
  else {
    const born = { id: firmId, isSample: false, version: 1, createdAt: now, updatedAt: now }
    await insertFirms(tx, [{ ...storable, ...born }])
    return 1
  }
  return takeCityFirm(core, tx, { firmId, details })
}

/** Whether taking it would replace or remove something that stands here. */
export async function wouldReplaceFirm(
  db: ReadDb,
  { firmId, details }: TakenFirm,
): Promise<boolean> {
  const here = await findFirm(db, firmId)
  if (here === undefined || details === null) return here !== undefined
  const stands: Record<string, unknown> = { ...here }
  return Object.entries(details).some(
    ([field, wanted]) => !isEmpty(stands[field]) && differs(wanted, stands[field]),
  )
}

/** What was empty is filled, not replaced. */
function isEmpty(value: unknown): boolean {
  return value === null || value === '' || (Array.isArray(value) && value.length === 0)
}

async function withFreeTaxCode(
  tx: WriteTx,
  firmId: FirmId,
  details: FirmDetails,
): Promise<FirmDetails> {
  const { taxCode } = details
  if (taxCode === null || !(await isTaxCodeTaken(tx, { taxCode, firmId }))) return details
  return { ...details, taxCode: null }
}

function differs(left: unknown, right: unknown): boolean {
  return canonicalJson(left) !== canonicalJson(right)
}
