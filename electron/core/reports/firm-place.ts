import type { Firm } from '#shared/domain/firms/firm.ts'
import type { ReferenceLists } from '#shared/domain/firms/reference-lists.ts'
import { explainSizeClass } from '#shared/domain/firms/size-class.ts'

import type { FirmPlace } from './report-facts.ts'

/** Sector, ward and size of a firm in the words of the lists. */
export function firmPlace(firm: Firm, lists: ReferenceLists): FirmPlace {
  const { vsic } = firm
  const rows = vsic?.version === '2018' ? lists.vsic2018 : lists.vsic2025
  return {
    vsicName: rows.find(({ code }) => code === vsic?.code)?.name ?? null,
    keySector: lists.keySectors.find(({ id }) => id === firm.keySectorId)?.name ?? null,
    ward: lists.wards.find(({ code }) => code === firm.wardCode)?.name ?? null,
    sizeClass: explainSizeClass(firm).sizeClass,
  }
}
