import type { FirmPlace } from './assessed-firm.ts'
import type { BreakdownKey } from './sector-report.ts'

/** In the order they are reported. */
export const breakdownKeys = ['division', 'group', 'keySector', 'size', 'ward'] as const

/** Which cell of a breakdown a firm belongs to; null when that is not known. */
export function cellCode(place: FirmPlace, by: BreakdownKey): string | null {
  switch (by) {
    case 'division':
      return vsicDigits(place.vsicCode, 2)
    case 'group':
      return vsicDigits(place.vsicCode, 3)
    case 'keySector':
      return place.keySectorId
    case 'ward':
      return place.wardCode
    case 'size':
      return place.sizeClass === 'unknown' ? null : place.sizeClass
  }
}

/** Null for section letters and codes that do not go that deep. */
function vsicDigits(code: string | null, depth: number): string | null {
  return code !== null && /^\d/.test(code) && code.length >= depth ? code.slice(0, depth) : null
}
