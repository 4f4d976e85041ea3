import { everyFirm } from '#shared/domain/firms/every-firm.ts'
import type { FirmFilter } from '#shared/domain/firms/firm.ts'
import { firmFilterSchema } from '#shared/domain/firms/firm.ts'

/** The filter stands in the address, so that going back shows the same list. */
export function filterFromAddress(address: URLSearchParams): FirmFilter {
  const parsed = firmFilterSchema.safeParse({
    text: address.get('q') ?? '',
    wardCode: address.get('ward'),
    vsicPrefix: address.get('vsic'),
    keySectorId: address.get('sector'),
    sizeClass: address.get('size'),
    assessed: address.get('assessed') ?? 'any',
  })
  return parsed.success ? parsed.data : everyFirm
}

export function filterToAddress(filter: FirmFilter): URLSearchParams {
  const address = new URLSearchParams()
  const parts = {
    q: filter.text,
    ward: filter.wardCode,
    vsic: filter.vsicPrefix,
    sector: filter.keySectorId,
    size: filter.sizeClass,
    assessed: filter.assessed === 'any' ? null : filter.assessed,
  }
  for (const [name, value] of Object.entries(parts)) {
    if (value !== null && value !== '') address.set(name, value)
  }
  return address
}

/** The filter without what is typed. */
export type FilterChoices = Omit<FirmFilter, 'text'>

export function choicesOf(filter: FirmFilter): FilterChoices {
  const { wardCode, vsicPrefix, keySectorId, sizeClass, assessed } = filter
  return { wardCode, vsicPrefix, keySectorId, sizeClass, assessed }
}

/** Filters that are set, the search text aside. */
export function countFilters(filter: FilterChoices): number {
  const set = [filter.wardCode, filter.vsicPrefix, filter.keySectorId, filter.sizeClass]
  return set.filter((value) => value !== null).length + (filter.assessed === 'any' ? 0 : 1)
}

export function isFiltered(filter: FirmFilter): boolean {
  return filter.text.trim() !== '' || countFilters(filter) > 0
}
