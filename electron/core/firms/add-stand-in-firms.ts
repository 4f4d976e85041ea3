import type { WriteTx } from '#core/database/schema.ts'
import type { Firm, FirmId } from '#shared/domain/firms/firm.ts'

import { insertFirms } from './firm-repository.ts'

type StandIn = { readonly id: FirmId; readonly name: string }

/**
 * Firms of which nothing but a name is known, so that assessments that refer to them can be opened
 * again. Everything else is empty, which the list of firms shows as not known.
 */
export async function addStandInFirms(
  tx: WriteTx,
  firms: readonly StandIn[],
  now: string,
): Promise<void> {
  await insertFirms(
    tx,
    firms.map((firm) => ({ ...unknownFirm, ...firm, createdAt: now, updatedAt: now })),
  )
}

const unknownFirm: Omit<Firm, 'id' | 'name' | 'createdAt' | 'updatedAt'> = {
  taxCode: null,
  vsic: null,
  keySectorId: null,
  wardCode: null,
  address: '',
  ownership: null,
  employees: null,
  revenueVnd: null,
  totalCapitalVnd: null,
  contacts: [],
  publicationConsent: null,
  note: '',
  isSample: false,
  version: 1,
}
