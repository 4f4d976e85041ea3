import type { KeySector } from '#shared/domain/firms/reference-lists.ts'

/** Whether a firm belongs to a key sector by its id or class, or to a code of VSIC 2025 of any depth. */
export function isInSector(
  firm: { readonly keySectorId: string | null; readonly code: string | null },
  sector: string,
  keySectors: readonly KeySector[],
): boolean {
  const keySector = keySectors.find(({ id }) => id === sector)
  if (keySector === undefined) return firm.code?.startsWith(sector) ?? false
  if (firm.keySectorId !== null) return firm.keySectorId === sector
  return firm.code !== null && keySector.vsic2025Classes.includes(firm.code)
}
