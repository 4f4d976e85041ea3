import type { KeySector } from '#shared/domain/firms/reference-lists.ts'
import { vsicDivision } from '#shared/domain/firms/vsic.ts'

import type { AssignableFirm } from './assignable-firm.ts'
import type { AssignableMentor } from './assignable-mentor.ts'
import type { CostTerm } from './assignment-reasons.ts'
import type { WardNearness } from './ward-nearness.ts'

/** The lists that say what belongs together. */
export type FitReference = {
  readonly keySectors: readonly KeySector[]
  readonly nearness: WardNearness
}

/** What each part adds; the lower the sum, the better the pair. The order of weights is a proposal. */
const weights = {
  sector: { same: 0, division: 12, unknown: 25, other: 40 },
  distance: { 'same-ward': 0, neighbour: 4, served: 6, district: 10, unknown: 15, apart: 24 },
  language: { 'not-needed': 0, speaks: 0, 'none-stated': 12 },
  history: { knows: 0, new: 5, often: 12 },
} as const

/** Whoever has assessed a firm this often gives way to a fresh look. */
const oftenFrom = 2

export function pairTerms(
  mentor: AssignableMentor,
  firm: AssignableFirm,
  reference: FitReference,
): CostTerm[] {
  const sector = sectorLevel(mentor, firm, reference.keySectors)
  const distance = distanceLevel(mentor, firm, reference.nearness)
  const language = languageLevel(mentor, firm)
  const years = firm.assessedBy.find(({ mentorId }) => mentorId === mentor.mentorId)?.years ?? []
  const history = years.length === 0 ? 'new' : years.length < oftenFrom ? 'knows' : 'often'
  return [
    { kind: 'sector', level: sector, points: weights.sector[sector] },
    { kind: 'distance', level: distance, points: weights.distance[distance] },
    { kind: 'language', level: language, points: weights.language[language] },
    {
      kind: 'history',
      level: history,
      lastYear: years.length === 0 ? null : Math.max(...years),
      points: weights.history[history],
    },
  ]
}

export function sumOfTerms(terms: readonly CostTerm[]): number {
  return terms.reduce((sum, { points }) => sum + points, 0)
}

type SectorLevel = keyof typeof weights.sector

function sectorLevel(
  { sectors }: AssignableMentor,
  { vsic, keySectorId }: AssignableFirm,
  keySectors: readonly KeySector[],
): SectorLevel {
  if (sectors.length === 0 || (vsic === null && keySectorId === null)) return 'unknown'
  if (keySectorId !== null && sectors.includes(keySectorId)) return 'same'
  if (vsic === null) return 'other'
  const own = sectors.flatMap((sector) => codesOf(sector, keySectors))
  // Digits of the two lists mean the same down to the division only.
  const deep = vsic.version === '2025' ? vsic.code : ''
  if (own.some((code) => code.length > 2 && deep.startsWith(code))) return 'same'
  const division = vsicDivision(vsic)
  return own.some((code) => code.slice(0, 2) === division) ? 'division' : 'other'
}

function codesOf(sector: string, keySectors: readonly KeySector[]): readonly string[] {
  const found = keySectors.find(({ id }) => id === sector)
  return found ? [...found.vsic2025Classes, ...found.vsic2025Divisions] : [sector]
}

function distanceLevel(
  mentor: AssignableMentor,
  firm: AssignableFirm,
  nearness: WardNearness,
): keyof typeof weights.distance {
  const near = nearness(mentor.wardCode, firm.wardCode)
  const isServed = firm.wardCode !== null && mentor.wards.includes(firm.wardCode)
  return isServed && weights.distance.served < weights.distance[near] ? 'served' : near
}

function languageLevel(
  { languages }: AssignableMentor,
  { ownership }: AssignableFirm,
): keyof typeof weights.language {
  if (ownership !== 'foreign' && ownership !== 'joint') return 'not-needed'
  return languages.length > 0 ? 'speaks' : 'none-stated'
}
