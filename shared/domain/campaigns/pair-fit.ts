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

/** How well a mentor and a firm fit: points, where fewer are better, and the terms they come from. */
export type PairFit = {
  readonly points: (mentor: AssignableMentor, firm: AssignableFirm) => number
  readonly terms: (mentor: AssignableMentor, firm: AssignableFirm) => CostTerm[]
}

/**
 * What each part adds; the lower the sum, the better the pair. The weights are a proposal of ours. Whose
 * ward nobody wrote down is as far as anybody: an empty dossier is no advantage.
 */
const weights = {
  sector: { same: 0, division: 12, unknown: 25, other: 40 },
  distance: { 'same-ward': 0, neighbour: 4, served: 6, district: 10, unknown: 24, apart: 24 },
  language: { 'not-needed': 0, speaks: 0, 'none-stated': 12 },
  history: { knows: 0, new: 5, often: 12 },
} as const

type Level<Part extends keyof typeof weights> = keyof (typeof weights)[Part]

/** Whoever has assessed a firm this often gives way to a fresh look. */
const oftenFrom = 2

/** Remembers what it has compared: the same sectors and wards come again and again. */
export function createPairFit({ keySectors, nearness }: FitReference): PairFit {
  const sectorOf = remembered((sectors: string, firmKey: string) =>
    sectorLevel(sectors.split(' ').filter(Boolean), firmKey, keySectors),
  )
  const sectorsOf = rememberedOne((sectors: readonly string[]) => sectors.join(' '))
  const keyOf = rememberedOne(sectorKey)
  const nearOf = remembered(nearness)
  const levels = (mentor: AssignableMentor, firm: AssignableFirm) => ({
    sector: sectorOf(sectorsOf(mentor.sectors), keyOf(firm)),
    distance: distanceLevel(mentor, firm, nearOf),
    language: languageLevel(mentor, firm),
    history: historyLevel(yearsOf(mentor, firm)),
  })
  return {
    points: (mentor, firm) => {
      const { sector, distance, language, history } = levels(mentor, firm)
      return (
        weights.sector[sector] +
        weights.distance[distance] +
        weights.language[language] +
        weights.history[history]
      )
    },
    terms: (mentor, firm) => {
      const { sector, distance, language, history } = levels(mentor, firm)
      const years = yearsOf(mentor, firm)
      const lastYear = years.length === 0 ? null : Math.max(...years)
      return [
        { kind: 'sector', level: sector, points: weights.sector[sector] },
        { kind: 'distance', level: distance, points: weights.distance[distance] },
        { kind: 'language', level: language, points: weights.language[language] },
        { kind: 'history', level: history, lastYear, points: weights.history[history] },
      ]
    },
  }
}

function rememberedOne<One, Answer>(answer: (one: One) => Answer): (one: One) => Answer {
  const both = remembered((_nothing: null, one: One) => answer(one))
  return (one) => both(null, one)
}

function remembered<One, Other, Answer>(
  answer: (one: One, other: Other) => Answer,
): (one: One, other: Other) => Answer {
  const memory = new Map<One, Map<Other, Answer>>()
  return (one, other) => {
    const ofOne = memory.get(one) ?? new Map<Other, Answer>()
    if (ofOne.size === 0) memory.set(one, ofOne)
    const known = ofOne.get(other)
    if (known !== undefined) return known
    const found = answer(one, other)
    ofOne.set(other, found)
    return found
  }
}

/** `2025 2592 KS01`; empty parts where nothing is known. */
function sectorKey({ vsic, keySectorId }: AssignableFirm): string {
  return `${vsic?.version ?? ''} ${vsic?.code ?? ''} ${keySectorId ?? ''}`
}

function sectorLevel(
  sectors: readonly string[],
  firmKey: string,
  keySectors: readonly KeySector[],
): Level<'sector'> {
  const [version, code = '', keySectorId = ''] = firmKey.split(' ')
  if (sectors.length === 0 || (code === '' && keySectorId === '')) return 'unknown'
  if (sectors.includes(keySectorId)) return 'same'
  const own = sectors.flatMap((sector) => codesOf(sector, keySectors))
  // Digits of the two lists mean the same down to the division only.
  const deep = version === '2025' ? code : ''
  if (own.some((known) => known.length > 2 && deep.startsWith(known))) return 'same'
  const division = vsicDivision({ version: '2025', code })
  return own.some((known) => known.slice(0, 2) === division) ? 'division' : 'other'
}

function codesOf(sector: string, keySectors: readonly KeySector[]): readonly string[] {
  const found = keySectors.find(({ id }) => id === sector)
  return found ? [...found.vsic2025Classes, ...found.vsic2025Divisions] : [sector]
}

function distanceLevel(
  mentor: AssignableMentor,
  { wardCode }: AssignableFirm,
  nearness: WardNearness,
): Level<'distance'> {
  const near = nearness(mentor.wardCode, wardCode)
  const isServed = wardCode !== null && mentor.wards.includes(wardCode)
  return isServed && weights.distance.served < weights.distance[near] ? 'served' : near
}

function languageLevel(
  { languages }: AssignableMentor,
  { ownership }: AssignableFirm,
): Level<'language'> {
  if (ownership !== 'foreign' && ownership !== 'joint') return 'not-needed'
  return languages.length > 0 ? 'speaks' : 'none-stated'
}

function yearsOf({ mentorId }: AssignableMentor, { assessedBy }: AssignableFirm) {
  return assessedBy.find((earlier) => earlier.mentorId === mentorId)?.years ?? []
}

function historyLevel(years: readonly number[]): Level<'history'> {
  if (years.length === 0) return 'new'
  return years.length < oftenFrom ? 'knows' : 'often'
}
