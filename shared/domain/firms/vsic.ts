import type { VsicCode } from './firm.ts'
import type { KeySector, VsicRow } from './reference-lists.ts'

/** The two digits of the division, null for a section letter. */
export function vsicDivision({ code }: VsicCode): string | null {
  return /^\d{2}/.exec(code)?.[0] ?? null
}

/**
 * Section C, manufacturing: divisions 10 to 33 in the lists of 2018 (QĐ 27/2018/QĐ-TTg) and of 2025
 * (QĐ 36/2025/QĐ-TTg) alike.
 */
export function isManufacturing(vsic: VsicCode): boolean {
  const division = vsicDivision(vsic)
  return division === null ? vsic.code === 'C' : division >= '10' && division <= '33'
}

/** TT 17 covers manufacturing, and the key sectors flagged as within its scope. */
export function isInTt17Scope(
  firm: { readonly vsic: VsicCode | null; readonly keySectorId: string | null },
  keySectors: readonly KeySector[],
): boolean {
  if (firm.vsic !== null && isManufacturing(firm.vsic)) return true
  return keySectors.some(({ id, inTt17Scope }) => inTt17Scope && id === firm.keySectorId)
}

/**
 * Whether a code stands in the list of its version. The list of 2018 holds levels 1 and 2, and in
 * section C level 4: deeper codes are taken when what is known of them agrees.
 */
export function isKnownVsic(
  vsic: VsicCode,
  lists: { readonly vsic2018: readonly VsicRow[]; readonly vsic2025: readonly VsicRow[] },
): boolean {
  const has = (rows: readonly VsicRow[], code: string) => rows.some((row) => row.code === code)
  if (vsic.version === '2025') return has(lists.vsic2025, vsic.code)

  const division = vsicDivision(vsic) ?? vsic.code
  if (vsic.code.length <= 2 || !isManufacturing(vsic)) return has(lists.vsic2018, division)
  const known = vsic.code.slice(0, 4)
  return lists.vsic2018.some((row) => row.level === 4 && row.code.startsWith(known))
}
