import type { FirmCore } from '#core/firms/firm-core.ts'
import { createFirmSearch } from '#core/firms/firm-search.ts'
import { loadReference } from '#core/reference/load-reference.ts'
import type { FirmDetails } from '#shared/domain/firms/firm.ts'

import { fixedSurroundings } from './fixed-surroundings.ts'
import { openTestDatabase } from './open-test-database.ts'

export const resourcesFolder = `${import.meta.dirname}/../../resources`

/** A real database with the real reference lists; `counts` stands for assessments by firm id. */
export async function openFirmCore(counts = new Map<string, number>()): Promise<FirmCore> {
  const db = await openTestDatabase()
  const reference = await loadReference(resourcesFolder)
  return {
    db,
    surroundings: fixedSurroundings(),
    reference,
    search: createFirmSearch(db, reference),
    countAssessments: () => Promise.resolve(counts),
  }
}

/** Details of a firm with everything unknown but its name. */
export function firmDetails(details: Partial<FirmDetails> = {}): FirmDetails {
  return {
    name: 'Công ty TNHH Cơ khí Đức Thắng',
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
    ...details,
  }
}

/** A filter that keeps every firm, with the given parts changed. */
export function everyFirm<Filter extends object>(filter: Filter) {
  return {
    text: '',
    wardCode: null,
    vsicPrefix: null,
    keySectorId: null,
    sizeClass: null,
    assessed: 'any' as const,
    ...filter,
  }
}
