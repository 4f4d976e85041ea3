import type { CompiledInstrument } from '#shared/domain/instruments/compiled-instrument.ts'
import { toNumber } from '#shared/kit/rational.ts'

import { settledTotal, type AssessedFirm, type FirmPlace } from './assessed-firm.ts'
import { breakDown, isCellShown, type Sample } from './break-down.ts'
import { cellOfScope, codePlaces, pickPlaces, type CodedPlaces } from './coded-places.ts'
import { describeCell, fiveNumbersOf, toMean } from './describe-cell.ts'
import { hideSmallCells, leastShown } from './hide-small-cells.ts'
import { makeHistogram } from './histogram.ts'
import type {
  CellFigures,
  CriterionMean,
  SectorFigures,
  SectorReport,
  SectorScope,
} from './sector-report.ts'
import { weightOf, type SectorWeighting } from './sector-weighting.ts'
import { weighCells, type MeanRange } from './weigh-cells.ts'

export type WantedReport = { readonly scope: SectorScope; readonly weighting: SectorWeighting }

/** Everything that was assessed with one instrument in one year, and where every known firm is. */
export type SectorFacts = {
  readonly assessed: readonly AssessedFirm[]
  readonly places: CodedPlaces
}

/** Works out once what every report of these firms needs. */
export function prepareFacts(
  assessed: readonly AssessedFirm[],
  known: readonly FirmPlace[],
): SectorFacts {
  return {
    assessed,
    places: codePlaces(
      known,
      assessed.map(({ place }) => place),
    ),
  }
}

/**
 * The level of a sector from its firms (Điều 10, with Phụ lục III replaced by the instrument's working
 * rules). Figures rest on the firms that can be weighed; what rests on fewer than five is not told.
 */
export function makeSectorReport(
  compiled: CompiledInstrument,
  facts: SectorFacts,
  wanted: WantedReport,
): SectorReport {
  const sampleCount = countIn(facts, wanted.scope, 'ofAssessed')
  const sample = pick(facts, wanted)
  const isTellable = sample.firms.length >= leastShown && isScopeShown(facts, wanted)
  return {
    ...wanted,
    knownCount: countIn(facts, wanted.scope, 'ofKnown'),
    sampleCount,
    notWeighedCount: sampleCount - sample.firms.length,
    figures: isTellable ? figuresOf(compiled, sample) : null,
  }
}

/** Which known or assessed firms are of a sector; those of all sectors are all. */
function membership(
  { places }: SectorFacts,
  scope: SectorScope,
  which: 'ofKnown' | 'ofAssessed',
): (place: number) => boolean {
  const wanted = cellOfScope(scope)
  if (wanted === null) return () => true
  const cells = places.find(({ by }) => by === wanted.by)
  const cell = cells?.codes.indexOf(wanted.code) ?? -1
  return (place) => cells?.[which][place] === cell
}

function countIn(facts: SectorFacts, scope: SectorScope, which: 'ofKnown' | 'ofAssessed'): number {
  const count = facts.places[0]?.[which].length ?? 0
  if (scope.kind === 'all') return count
  const isIn = membership(facts, scope, which)
  let inSector = 0
  for (let place = 0; place < count; place += 1) if (isIn(place)) inSector += 1
  return inSector
}

/** The firms of a sector that have a weight, and where the known ones are. */
function pick(facts: SectorFacts, { scope, weighting }: WantedReport): Sample {
  const isIn = membership(facts, scope, 'ofAssessed')
  const [firms, weights, assessed]: [AssessedFirm[], number[], number[]] = [[], [], []]
  for (const [place, firm] of facts.assessed.entries()) {
    const weight = isIn(place) ? weightOf(firm, weighting) : null
    if (weight === null) continue
    firms.push(firm)
    weights.push(weight)
    assessed.push(place)
  }
  const { places } = facts
  if (scope.kind === 'all' && firms.length === facts.assessed.length) {
    return { firms, weights, places }
  }
  return { firms, weights, places: pickPlaces(places, { known: knownIn(facts, scope), assessed }) }
}

/** Null stands for all. */
function knownIn(facts: SectorFacts, scope: SectorScope): readonly number[] | null {
  if (scope.kind === 'all') return null
  const isIn = membership(facts, scope, 'ofKnown')
  const known: number[] = []
  const count = facts.places[0]?.ofKnown.length ?? 0
  for (let place = 0; place < count; place += 1) if (isIn(place)) known.push(place)
  return known
}

/** A sector that the report of all firms hides is not told by a report of its own either. */
function isScopeShown(facts: SectorFacts, { scope, weighting }: WantedReport): boolean {
  const cell = cellOfScope(scope)
  if (cell === null) return true
  return isCellShown(pick(facts, { scope: { kind: 'all' }, weighting }), cell.by, cell.code)
}

function figuresOf(compiled: CompiledInstrument, sample: Sample): SectorFigures {
  const { firms, weights } = sample
  const all = { firms, weights, cellOf: firms.map(() => 0), cellCount: 1 }
  const groups = weighCells(all, 'groups')[0] ?? []
  const overall = describeCell(compiled, firms, groups)
  const totals = firms.map(settledTotal).filter((total) => total !== null)
  const maximum = compiled.groups.reduce((sum, { definition }) => sum + definition.maxPoints, 0)
  return {
    overall,
    openCount: firms.length - totals.length,
    nextClass: nextClass(compiled, overall),
    ...countClasses(compiled, firms),
    histogram: makeHistogram(totals, maximum)?.slice() ?? null,
    groupBoxes: compiled.groups.map(({ definition }, place) =>
      fiveNumbersOf(firms.map((firm) => settledShare(firm, place, definition.maxPoints))),
    ),
    criteria: hinderingFirst(compiled, weighCells(all, 'criteria')[0] ?? []),
    breakdowns: breakDown(compiled, sample),
  }
}

function nextClass(
  { classes }: CompiledInstrument,
  { classLowest, total, synchrony }: CellFigures,
): SectorFigures['nextClass'] {
  const place = classes.findIndex(({ definition }) => definition.code === classLowest)
  const next = classes[place + 1]
  if (!next) return null
  return {
    code: next.definition.code,
    totalGap: Math.max(0, next.definition.totalFrom - total.min),
    synchronyGap: Math.max(0, next.synchronyFrom - synchrony.min),
  }
}

/** Firms of each class, lowest first, then those whose class is open; counts below five are hidden. */
function countClasses(
  { classes }: CompiledInstrument,
  firms: readonly AssessedFirm[],
): Pick<SectorFigures, 'classes' | 'hiddenClassCount'> {
  const open = classes.length
  const cellOf = firms.map(({ classLowest, classHighest }) =>
    classLowest === classHighest ? classLowest : open,
  )
  const [hidden = []] = hideSmallCells([{ cellOf, cellCount: open + 1 }])
  const counts = Array.from({ length: open + 1 }, () => 0)
  for (const cell of cellOf) counts[cell] = (counts[cell] ?? 0) + 1
  const hiddenCounts = counts.filter((_, cell) => hidden[cell])
  return {
    classes: counts.map((count, cell) => ({
      code: classes[cell]?.definition.code ?? null,
      count: hidden[cell] ? null : count,
    })),
    hiddenClassCount:
      hiddenCounts.length === 0 ? null : hiddenCounts.reduce((sum, count) => sum + count, 0),
  }
}

/** Group points in percent of their maximum, null while open. */
function settledShare(firm: AssessedFirm, place: number, maxPoints: number): number | null {
  const [least, most] = [firm.groupLeast[place] ?? 0, firm.groupMost[place] ?? 0]
  return least === most ? (100 * least) / maxPoints : null
}

/** Most points surely lost first; equal ones in the order of the instrument. */
function hinderingFirst(
  compiled: CompiledInstrument,
  means: readonly MeanRange[],
): CriterionMean[] {
  return compiled.criteria
    .map(({ definition: { code, group, maxPoints } }, place): CriterionMean => {
      const range = means[place] ?? { min: { num: 0n, den: 1n }, max: { num: 0n, den: 1n } }
      return { code, group, maxPoints, mean: toMean(range), lost: maxPoints - toNumber(range.max) }
    })
    .sort((left, right) => right.lost - left.lost)
}
