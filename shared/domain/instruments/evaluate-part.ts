import { toNumber } from '#shared/kit/rational.ts'

import type { CompiledInstrument, CompiledPart } from './compiled-instrument.ts'
import type { NotComputable, PointsRange } from './evaluation.ts'
import { findPlaceFast } from './formula/compile-fast.ts'
import { runProgram } from './formula/fast-program.ts'
import { clearExactFigures, type Frame } from './formula/frame.ts'
import { onlyValue } from './formula/interval.ts'
import { always, never } from './formula/truth.ts'
import { setSlot } from './load-facts.ts'

/** What the loaded facts say of one part. */
export type PartOutcome = {
  /** One bit per band: those that some completion of the facts can take. */
  readonly possible: number
  /** The shown figure where it is known. */
  readonly value: number | null
  readonly notComputable: NotComputable | null
}

/**
 * The bands a part can take, from the loaded frame.
 *
 * In doubles when everything is known and no comparison is close; else in exact intervals. A divisor
 * that may be zero or less leaves every band possible.
 */
export function evaluatePart(
  compiled: CompiledInstrument,
  part: CompiledPart,
  tiers: readonly number[],
): PartOutcome {
  const { frame } = compiled
  if (isKnown(frame, part, tiers)) {
    const outcome = evaluateFast(frame, part)
    if (outcome) return outcome
  }
  return part.usesTier && tiers.length > 1
    ? evaluateForEachTier(compiled, part, tiers)
    : evaluateExactly(frame, part)
}

function isKnown({ known }: Frame, part: CompiledPart, tiers: readonly number[]): boolean {
  if (part.usesTier && tiers.length !== 1) return false
  for (const slot of part.needs) if (known[slot] === 0) return false
  return true
}

/** Null where doubles cannot decide or a figure may not be computable. */
function evaluateFast(frame: Frame, part: CompiledPart): PartOutcome | null {
  if (!runProgram(frame, part.program)) return null
  const band = findPlaceFast(frame, part.bands)
  if (band === null) return null
  const value = part.shownFastSlot === null ? null : (frame.numbers[part.shownFastSlot] ?? null)
  return { possible: 1 << band, value, notComputable: null }
}

function evaluateExactly(frame: Frame, part: CompiledPart): PartOutcome {
  clearExactFigures(frame)
  for (const { exact, slot } of part.figures) frame.intervals[slot] = exact(frame)

  const possible = possibleBands(frame, part)
  if (isBad(frame)) return notComputable(frame, part)
  return { possible, value: shownValue(frame, part), notComputable: null }
}

/** Each tier on its own, so that what holds in every tier is known whichever it is. */
function evaluateForEachTier(
  { frame, tiers: compiledTiers }: CompiledInstrument,
  part: CompiledPart,
  tiers: readonly number[],
): PartOutcome {
  const slot = compiledTiers?.slot ?? 0
  const outcomes = tiers.map((tier) => {
    setSlot(frame, slot, tier)
    return evaluateExactly(frame, part)
  })
  frame.known[slot] = 0
  return {
    possible: outcomes.reduce((bands, outcome) => bands | outcome.possible, 0),
    value: outcomes[0]?.value ?? null,
    notComputable: outcomes[0]?.notComputable ?? null,
  }
}

function possibleBands(frame: Frame, part: CompiledPart): number {
  let possible = 0
  for (const [place, { exact }] of part.bands.entries()) {
    const holds = exact(frame)
    if (holds !== never) possible |= 1 << place
    if (holds === always) break
  }
  return frame.divisors === 'positive' ? possible : everyBand(part)
}

function shownValue(frame: Frame, { shownSlot }: CompiledPart): number | null {
  const shown = shownSlot === null ? null : (frame.intervals[shownSlot] ?? null)
  const value = shown && onlyValue(shown)
  return value && toNumber(value)
}

function notComputable({ divisors }: Frame, part: CompiledPart): PartOutcome {
  return {
    possible: everyBand(part),
    value: null,
    notComputable: divisors === 'negative' ? 'negative-denominator' : 'zero-denominator',
  }
}

function isBad({ divisors }: Frame): boolean {
  return divisors === 'zero' || divisors === 'negative'
}

function everyBand({ bands }: CompiledPart): number {
  return bands.length === 31 ? 0x7fffffff : (1 << bands.length) - 1
}

/** Least and most points among bands given as bits. */
export function pointsAmong({ bands, range }: CompiledPart, possible: number): PointsRange {
  let { min, max } = { min: range.max, max: range.min }
  for (let left = possible; left !== 0; left &= left - 1) {
    const points = bands[31 - Math.clz32(left & -left)]?.points ?? 0
    if (points < min) min = points
    if (points > max) max = points
  }
  return { min, max }
}
