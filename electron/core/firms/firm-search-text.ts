import type { FirmDetails } from '#shared/domain/firms/firm.ts'
import { foldText } from '#shared/kit/fold-text.ts'

/** The folded words of name and address, each once. */
export function toSearchText({ name, address }: Pick<FirmDetails, 'name' | 'address'>): string {
  return [...new Set(toSearchWords(`${name} ${address}`))].join(' ')
}

/** Folded words of letters and digits: `Cơ-khí 25.000` -> `co khi 25 000`. */
export function toSearchWords(text: string): string[] {
  return foldText(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
}
