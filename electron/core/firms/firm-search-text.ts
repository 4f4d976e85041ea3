import type { FirmDetails } from '#shared/domain/firms/firm.ts'
import type { Ward } from '#shared/domain/firms/reference-lists.ts'
import { foldText } from '#shared/kit/fold-text.ts'

/**
 * The folded words the list is searched by: name, tax code, ward with the names it had before
 * 2025-07-01 (old wards and districts), address. Each word once, since a search asks only whether
 * it is there.
 */
export function toSearchText(
  firm: Pick<FirmDetails, 'name' | 'taxCode' | 'address'>,
  ward: Ward | undefined,
): string {
  const texts = [firm.name, firm.taxCode ?? '', ward?.name ?? '', firm.address]
  const words = toSearchWords([...texts, ...(ward?.oldNames ?? [])].join(' '))
  return [...new Set(words)].join(' ')
}

/** Folded words of letters and digits: `Cơ-khí 25.000` -> `co khi 25 000`. */
export function toSearchWords(text: string): string[] {
  return foldText(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
}
