import type { FirmDetails } from '#shared/domain/firms/firm.ts'
import { foldText } from '#shared/kit/fold-text.ts'

/** The folded words a firm itself is searched by, each once: name, tax code, address. */
export function toSearchText({
  name,
  taxCode,
  address,
}: Pick<FirmDetails, 'name' | 'taxCode' | 'address'>): string {
  return [...new Set(toSearchWords(`${name} ${taxCode ?? ''} ${address}`))].join(' ')
}

/** Folded words of letters and digits: `Cơ-khí 25.000` -> `co khi 25 000`. */
export function toSearchWords(text: string): string[] {
  return foldText(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
}
