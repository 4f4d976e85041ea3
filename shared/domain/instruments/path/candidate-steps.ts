import { evaluatePart } from '../evaluate-part.ts'
import type { PathStep, StepChange } from '../evaluation.ts'
import type { Effort } from '../instrument-definition.ts'
import { toInputValue } from '../load-facts.ts'

import { findAnswerChanges } from './find-answer-changes.ts'
import { findLeverPull } from './find-lever-step.ts'
import { pullLevers, toLeverUnit, type Pull } from './pull-levers.ts'
import type { Unit } from './unit.ts'
import { isSettled, pointsOf, withChanges, type Changes, type Workbench } from './workbench.ts'

/** Efforts the mentor changed, by criterion code; the instrument's own hold elsewhere. */
export type Efforts = Readonly<Record<string, Effort>>

/** Every step a unit can take, lowest first: one for each number of points it can be lifted to. */
export function listStepsOfUnit(bench: Workbench, unit: Unit, efforts: Efforts): PathStep[] {
  if (!isSettled(bench, unit)) return []
  const from = pointsOf(bench, unit, bench.tiers)
  const levels = levelsOf(unit).filter((level) => level > from)
  const steps: PathStep[] = []
  for (const level of levels) {
    if (level <= (steps.at(-1)?.toPoints ?? from)) continue
    const pull = findLeverPull(bench, unit, level)
    const changes = pull ? pullLevers(bench, [pull]) : findAnswerChanges(bench, unit, level)
    if (!changes) continue
    const to = withChanges(bench, changes, (tiers) => pointsOf(bench, unit, tiers))
    const bands = levels.filter((between) => between <= to).length
    steps.push(toStep(bench, unit, { from, to, bands, pull, changes }, efforts))
  }
  return steps
}

/** Numbers of points that bands of the unit can add up to, lowest first. */
function levelsOf({ parts }: Unit): number[] {
  const sums = parts.reduce<readonly number[]>(
    (before, { bands }) => before.flatMap((sum) => bands.map(({ points }) => sum + points)),
    [0],
  )
  return [...new Set(sums)].sort((a, b) => a - b)
}

type Climb = {
  readonly from: number
  readonly to: number
  readonly bands: number
  readonly pull: Pull | null
  readonly changes: Changes
}

function toStep(
  bench: Workbench,
  unit: Unit,
  { from, to, bands, pull, changes }: Climb,
  efforts: Efforts,
): PathStep {
  const { code, effort: proposed } = unit.criterion.definition
  const effort = efforts[code] ?? proposed
  return {
    id: `${unit.id}+${bands}`,
    criterion: code,
    part: unit.parts[0]?.definition.id ?? '',
    fromPoints: from,
    toPoints: to,
    bands,
    effort,
    cost: bands * effort,
    lever: pull && { key: pull.lever.key, amount: toLeverUnit(pull) },
    changes: toStepChanges(bench, changes),
    figure: figureOf(bench, unit, changes),
  }
}

function toStepChanges({ compiled, facts }: Workbench, changes: Changes): StepChange[] {
  return compiled.inputs.flatMap((input) => {
    const number = changes.get(input.slot)
    if (number === undefined) return []
    const { key } = input.definition
    return [{ input: key, from: facts.values[key] ?? null, to: toInputValue(input, number) }]
  })
}

function figureOf(bench: Workbench, unit: Unit, changes: Changes): PathStep['figure'] {
  const part = unit.parts.find(({ shownSlot }) => shownSlot !== null)
  if (!part) return null
  const value = (tiers: readonly number[]) => evaluatePart(bench.compiled, part, tiers).value
  return { from: value(bench.tiers), to: withChanges(bench, changes, value) }
}
