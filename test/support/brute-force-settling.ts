import { classify } from '#shared/domain/instruments/classify.ts'
import type { CompiledInstrument } from '#shared/domain/instruments/compiled-instrument.ts'
import { evaluate } from '#shared/domain/instruments/evaluate.ts'
import type { EvaluationFacts } from '#shared/domain/instruments/evaluation.ts'
import { explain } from '#shared/domain/instruments/explain.ts'
import { coefficient } from '#shared/domain/instruments/synchrony.ts'

type Part = {
  readonly group: number
  readonly points: readonly number[]
  readonly missing: readonly string[]
  readonly isComputable: boolean
}

/** Least sizes of a set that settles the class in every case and in some case; null where none does. */
export type LeastSizes = { readonly always: number | null; readonly sometimes: number | null }

/** By trying every set of open answers, and every way the parts it closes can come out. */
export function leastSettlingSizes(
  compiled: CompiledInstrument,
  facts: EvaluationFacts,
): LeastSizes {
  const parts = partsOf(compiled, facts)
  const open = parts.filter(({ points }) => points.length > 1)
  const keys = [...new Set(open.flatMap(({ missing }) => missing))]
  const found: { always: number | null; sometimes: number | null } = {
    always: null,
    sometimes: null,
  }
  for (const set of subsetsBySize(keys)) {
    const isClosed = (part: Part) =>
      part.points.length === 1 ||
      (part.isComputable && part.missing.every((key) => set.includes(key)))
    const settled = waysOf(parts, isClosed).map((way) => isSettled(compiled, way))
    if (settled.every(Boolean)) found.always ??= set.length
    if (settled.some(Boolean)) found.sometimes ??= set.length
    if (found.always !== null && found.sometimes !== null) break
  }
  return found
}

/** As explanations show them: bands still possible, inputs still without a value. */
function partsOf(compiled: CompiledInstrument, facts: EvaluationFacts): Part[] {
  const { criteria } = evaluate(compiled, facts)
  return compiled.groups.flatMap((group, place) =>
    group.criteria.flatMap(({ definition: { code } }) => {
      const result = criteria[code]!
      if (result.points !== null) {
        return [{ group: place, points: [result.points], missing: [], isComputable: true }]
      }
      return explain(compiled, facts, code).parts.map((part, index) => ({
        group: place,
        points: [
          ...new Set(
            part.bands.filter(({ state }) => state !== 'excluded').map(({ points }) => points),
          ),
        ],
        missing: result.parts[index]!.missing.map((name) =>
          name.startsWith('norm.') ? 'norms' : name,
        ),
        isComputable: part.notComputable === null,
      }))
    }),
  )
}

function subsetsBySize(keys: readonly string[]): string[][] {
  const subsets = keys.reduce<string[][]>(
    (all, key) => [...all, ...all.map((set) => [...set, key])],
    [[]],
  )
  return subsets.sort((a, b) => a.length - b.length)
}

type Way = { readonly worst: number[]; readonly best: number[] }

/** Points of the groups at both ends, for every way the closed parts can come out. */
function waysOf(parts: readonly Part[], isClosed: (part: Part) => boolean): Way[] {
  let ways = new Map<string, Way>([['', { worst: [], best: [] }]])
  for (const part of parts) {
    const outcomes = isClosed(part)
      ? part.points.map((points) => [points, points] as const)
      : [[Math.min(...part.points), Math.max(...part.points)] as const]
    const next = new Map<string, Way>()
    for (const { worst, best } of ways.values()) {
      for (const [low, high] of outcomes) {
        const way = { worst: add(worst, part.group, low), best: add(best, part.group, high) }
        next.set(JSON.stringify(way), way)
      }
    }
    ways = next
  }
  return [...ways.values()]
}

function add(points: readonly number[], group: number, more: number): number[] {
  const sum = [...points]
  while (sum.length <= group) sum.push(0)
  sum[group] = (sum[group] ?? 0) + more
  return sum
}

function isSettled(compiled: CompiledInstrument, { worst, best }: Way): boolean {
  const standing = (points: readonly number[]) => ({
    points,
    total: points.reduce((sum, each) => sum + each, 0),
    synchrony: coefficient(compiled.groups, points),
  })
  return classify(compiled, standing(worst), standing(best)).code !== null
}
