import type { ReadDb } from '#core/database/schema.ts'
import type { FirmId } from '#shared/domain/firms/firm.ts'

import { findFirmByTaxCode } from './firm-repository.ts'

type TaxCodeOf = { readonly taxCode: string; readonly firmId: FirmId }

/** Whether another firm that stands here has the tax code. */
export async function isTaxCodeTaken(db: ReadDb, { taxCode, firmId }: TaxCodeOf): Promise<boolean> {
  const owner = await findFirmByTaxCode(db, taxCode)
  return owner !== undefined && owner.id !== firmId
}
