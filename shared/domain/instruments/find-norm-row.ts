import type { VsicCode } from '#shared/domain/firms/firm.ts'

import type { NormSet } from './norm-set.ts'

type NormRow = NormSet['rows'][number]

/**
 * Section C classes whose digits changed from VSIC 2018 to VSIC 2025. 1103 and 2610 and 3100 were
 * split; 1104 means malt in 2025. All others of section C kept their digits.
 */
const classes2025By2018: Readonly<Record<string, readonly string[]>> = {
  '1103': ['1103', '1104'],
  '1104': ['1105'],
  '2610': ['2611', '2619'],
  '3100': ['3101', '3102', '3109'],
}

/**
 * The norms that hold for a firm's sector: those of its group (three digits) before those of its
 * division (two), and of a class before both where a set has them. A code of the other list is
 * converted first; where that leaves several rows to choose from, a wider one is taken, and
 * undefined is answered rather than a guess.
 */
export function findNormRow(
  normSet: Pick<NormSet, 'rows' | 'vsicVersion'>,
  vsic: VsicCode,
): NormRow | undefined {
  const codes = convertVsic(vsic, normSet.vsicVersion)
  for (const length of [5, 4, 3, 2]) {
    const prefixes = new Set(codes.map((code) => code.slice(0, length)))
    const [prefix, ...others] = prefixes
    if (others.length > 0 || prefix?.length !== length) continue
    const row = normSet.rows.find(({ vsicCode }) => vsicCode === prefix)
    if (row !== undefined) return row
  }
  return undefined
}

/** The codes of `version` that a code may stand for, in section C; its own code where nothing changed. */
export function convertVsic({ version, code }: VsicCode, to: VsicCode['version']): string[] {
  if (version === to) return [code]
  const digits = code.slice(0, 4)
  if (to === '2025') return [...(classes2025By2018[digits] ?? [code])]
  const earlier = Object.entries(classes2025By2018)
    .filter(([, later]) => later.includes(digits))
    .map(([before]) => before)
  return earlier.length > 0 ? earlier : [code]
}
