import type { VsicCode } from '#shared/domain/firms/firm.ts'
import type { ReferenceLists } from '#shared/domain/firms/reference-lists.ts'

type AssessedSectors = {
  readonly vsic: VsicCode | null
  readonly keySectorId: string | null
}

/**
 * Whether the instrument is meant for the firm: its VSIC section is one the instrument names
 * (section C for Thông tư 17/2019, Điều 2), or its key sector is flagged in scope. A firm whose
 * sector is not known is outside until somebody says what it does.
 */
export function isInScope(
  scopeVsicSections: readonly string[],
  { vsic, keySectorId }: AssessedSectors,
  lists: Pick<ReferenceLists, 'vsic2018' | 'vsic2025' | 'keySectors'>,
): boolean {
  if (lists.keySectors.some((sector) => sector.id === keySectorId && sector.inTt17Scope)) {
    return true
  }
  const section = vsic && sectionOf(vsic, lists)
  return section !== null && scopeVsicSections.includes(section)
}

function sectionOf(
  { version, code }: VsicCode,
  lists: Pick<ReferenceLists, 'vsic2018' | 'vsic2025'>,
): string | null {
  const rows = version === '2018' ? lists.vsic2018 : lists.vsic2025
  // The 2018 list may stop at divisions; every longer code begins with its division.
  const row =
    rows.find((candidate) => candidate.code === code) ??
    rows.find((candidate) => candidate.code === code.slice(0, 2))
  return row?.section ?? null
}
