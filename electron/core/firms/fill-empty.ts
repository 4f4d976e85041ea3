import type { FirmDetails } from '#shared/domain/firms/firm.ts'

/** A firm with what it lacks of a row; null where the row brings nothing. */
export function fillEmpty(before: FirmDetails, details: FirmDetails): FirmDetails | null {
  const missing = Object.entries(details).filter(
    ([field, value]) => isEmpty(before[field as keyof FirmDetails]) && !isEmpty(value),
  )
  if (missing.length === 0) return null
  return { ...before, ...(Object.fromEntries(missing) as Partial<FirmDetails>) }
}

function isEmpty(value: unknown): boolean {
  return value === null || value === '' || (Array.isArray(value) && value.length === 0)
}
