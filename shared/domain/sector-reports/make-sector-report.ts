import type { CompiledInstrument } from '#shared/domain/instruments/compiled-instrument.ts'
import { toNumber } from '#shared/kit/rational.ts'

import { packFirms, type AssessedColumns } from './assessed-columns.ts'
import type { AssessedFirm, FirmPlace } from './assessed-firm.ts'
import { breakDown, isCellShown, type Sample } from './break-down.ts'
import { countAll, countByCell, noFigures, oneCell, type CountedFigures } from './coded-figures.ts'
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
import type { SectorWeighting } from './sector-weighting.ts'
import { weighCells, type MeanRange } from './weigh-cells.ts'

export type WantedReport = { readonly scope: SectorScope; readonly weighting: SectorWeighting }

/** Everything that was assessed with one instrument in one year, and where every known firm is. */
export type SectorFacts = {
  readonly assessed: AssessedColumns
  readonly places: CodedPlaces
}

/** Works out once what every report of these firms needs. */
export function prepareFacts(
  assessed: readonly AssessedFirm[],
  known: readonly FirmPlace[],
): SectorFacts {
  return {
    assessed: packFirms(assessed),
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
  const isTellable = sample.rows.length >= leastShown && isScopeShown(facts, wanted)
  return {
    ...wanted,
    knownCount: countIn(facts, wanted.scope, 'ofKnown'),
    sampleCount,
    notWeighedCount: sampleCount - sample.rows.length,
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
  const { assessed: firms, places } = facts
  const isIn = membership(facts, scope, 'ofAssessed')
  const weighed = weighting === 'equal' ? null : firms.weights[weighting]
  const rows = pickRows(firms.count, (row) => isIn(row) && (weighed === null || weighed[row] !== 0))
  const weights = new Float64Array(rows.length).fill(1)
  if (weighed) for (const [at, row] of rows.entries()) weights[at] = weighed[row] ?? 0
  if (scope.kind === 'all' && rows.length === firms.count) return { firms, rows, weights, places }
  const known = knownIn(facts, scope)
  return { firms, rows, weights, places: pickPlaces(places, { known, assessed: rows }) }
}

/** Null stands for all. */
function knownIn(facts: SectorFacts, scope: SectorScope): Int32Array | null {
  if (scope.kind === 'all') return null
  const isIn = membership(facts, scope, 'ofKnown')
  return pickRows(facts.places[0]?.ofKnown.length ?? 0, isIn)
}

function pickRows(count: number, isWanted: (row: number) => boolean): Int32Array {
  const rows = new Int32Array(count)
  let picked = 0
  for (let row = 0; row < count; row += 1) {
    if (!isWanted(row)) continue
    rows[picked] = row
    picked += 1
  }
  return rows.subarray(0, picked)
}

/** A sector that the report of all firms hides is not told by a report of its own either. */
function isScopeShown(facts: SectorFacts, { scope, weighting }: WantedReport): boolean {
  const cell = cellOfScope(scope)
  if (cell === null) return true
  return isCellShown(pick(facts, { scope: { kind: 'all' }, weighting }), cell.by, cell.code)
}

function figuresOf(compiled: CompiledInstrument, sample: Sample): SectorFigures {
  const { firms, rows } = sample
  const cells = oneCell(rows.length)
  const [groups, criteria] = [firms.groups, firms.criteria].map(
    (points) => weighCells({ ...sample, ...cells }, points)[0] ?? [],
  )
  const [totals = noFigures] = countByCell(firms.totals, rows, cells)
  const overall = describeCell(compiled, groups ?? [], { firmCount: rows.length, totals })
  const maximum = compiled.groups.reduce((sum, { definition }) => sum + definition.maxPoints, 0)
  return {
    overall,
    openCount: rows.length - countAll(totals),
    nextClass: nextClass(compiled, overall),
    ...countClasses(compiled, sample),
    histogram: makeHistogram(totals, maximum)?.slice() ?? null,
    groupBoxes: compiled.groups.map((_, place) => fiveNumbersOf(shares(compiled, sample, place))),
    criteria: hinderingFirst(compiled, criteria ?? []),
    breakdowns: breakDown(compiled, sample),
  }
}

/** Settled points of a group in percent of their maximum. */
function shares(
  { groups }: CompiledInstrument,
  { firms, rows }: Sample,
  place: number,
): CountedFigures {
  const [settled, group] = [firms.settledGroups[place], groups[place]]
  if (!settled || !group) return noFigures
  const [{ figures, counts } = noFigures] = countByCell(settled, rows, oneCell(rows.length))
  return { figures: figures.map((points) => (100 * points) / group.definition.maxPoints), counts }
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
  { firms: { classLowest, classHighest }, rows }: Sample,
): Pick<SectorFigures, 'classes' | 'hiddenClassCount'> {
  const open = classes.length
  const cellOf = rows.map((row) => {
    const lowest = classLowest[row] ?? 0
    return lowest === classHighest[row] ? lowest : open
  })
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
