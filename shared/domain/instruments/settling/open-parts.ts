import type { CompiledInstrument, CompiledPart } from '../compiled-instrument.ts'
import { evaluatePart } from '../evaluate-part.ts'
import type { Evaluation, EvaluationFacts } from '../evaluation.ts'
import { loadFacts } from '../load-facts.ts'

import type { Landing } from './can-land.ts'

/** The one answer that stands for all norms: they are chosen together, as the row of a set. */
export const allNorms = 'norm.*'

/** A part of a criterion whose points are still open. */
export type OpenPart = {
  /** Place of its group. */
  readonly group: number
  /** Those its bands may still give, rising. */
  readonly points: readonly number[]
  /** What closes it once all is answered; empty where no answer can, since it is not computable. */
  readonly missing: readonly string[]
}

/** An input, or `allNorms`, with the points of all parts that wait for it. */
export type OpenAnswer = { readonly key: string; readonly openPoints: number }

/** What is sure and what is open in the points of every group. */
export type OpenForm = {
  /** Points of each group that are sure already, points fixed by hand among them. */
  readonly sure: readonly number[]
  readonly parts: readonly OpenPart[]
}

/** Loads the facts; `now` is their evaluation. */
export function listOpenParts(
  compiled: CompiledInstrument,
  facts: EvaluationFacts,
  now: Evaluation,
): OpenForm {
  const tiers = loadFacts(compiled, facts)
  const outcomes = compiled.groups.flatMap(({ criteria }, group) =>
    criteria.flatMap(({ definition, parts }) => {
      const result = now.criteria[definition.code]
      if (result?.points != null) return [{ group, points: [result.points], missing: [] }]
      return parts.map((part, place) => {
        const { possible, notComputable } = evaluatePart(compiled, part, tiers)
        const missing = notComputable === null ? (result?.parts[place]?.missing ?? []) : []
        return { group, points: pointsOf(part, possible), missing: toAnswers(missing) }
      })
    }),
  )
  return {
    sure: compiled.groups.map((_, group) =>
      outcomes.filter((outcome) => outcome.group === group).reduce(addIfSure, 0),
    ),
    parts: outcomes.filter(({ points }) => points.length > 1),
  }
}

function toAnswers(missing: readonly string[]): string[] {
  return [...new Set(missing.map((name) => (name.startsWith('norm.') ? allNorms : name)))]
}

/** Each missing input in the order of the data sheet, then the norms. */
export function listOpenAnswers({ inputs }: CompiledInstrument, { parts }: OpenForm): OpenAnswer[] {
  const openPoints = new Map<string, number>()
  for (const { missing, points } of parts) {
    const width = (points.at(-1) ?? 0) - (points[0] ?? 0)
    for (const key of missing) openPoints.set(key, (openPoints.get(key) ?? 0) + width)
  }
  return [...inputs.map(({ definition }) => definition.key), allNorms].flatMap((key) => {
    const open = openPoints.get(key)
    return open === undefined ? [] : [{ key, openPoints: open }]
  })
}

/** Where every group can end while some parts stay open and the others are closed, however they come out. */
export function landingsOf({ sure, parts }: OpenForm, open: ReadonlySet<OpenPart>): Landing[] {
  return sure.map((points, group) => {
    // One bit for every sum.
    let sums = 1n << BigInt(points)
    let [openMin, openMax] = [0, 0]
    for (const part of parts) {
      if (part.group !== group) continue
      if (open.has(part)) {
        openMin += part.points[0] ?? 0
        openMax += part.points.at(-1) ?? 0
      } else {
        sums = part.points.reduce((all, each) => all | (sums << BigInt(each)), 0n)
      }
    }
    return { sums: placesOfBits(sums), openMin, openMax }
  })
}

function placesOfBits(bits: bigint): number[] {
  const places: number[] = []
  let left = bits
  for (let place = 0; left > 0n; place++) {
    if ((left & 1n) === 1n) places.push(place)
    left >>= 1n
  }
  return places
}

function addIfSure(sum: number, { points }: OpenPart): number {
  return points.length === 1 ? sum + (points[0] ?? 0) : sum
}

function pointsOf({ bands }: CompiledPart, possible: number): number[] {
  const points = bands.filter((_, place) => (possible & (1 << place)) !== 0)
  return [...new Set(points.map((band) => band.points))].sort((a, b) => a - b)
}
