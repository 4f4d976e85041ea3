import { add, multiply, toNumber, toRational } from '#shared/kit/rational.ts'

import type { Lever } from '../instrument-definition.ts'

import { numberAt, type Workbench } from './workbench.ts'

/** How far a lever is pulled, in its smallest amounts: đồng, persons, units, hundredths of a percent. */
export type Pull = { readonly lever: Lever; readonly amounts: number }

/** What the amounts of a pull come to in the unit of the lever. */
export function toLeverUnit({ lever, amounts }: Pull): number {
  return amounts / amountsPerUnit(lever)
}

/** Rounded to the lever's smallest amount. */
export function toAmounts(lever: Lever, inUnit: number): number {
  return Math.round(inUnit * amountsPerUnit(lever))
}

/**
 * The changes several levers make together, each input added up exactly. An input that is missing
 * stays missing; none falls below zero.
 */
export function pullLevers(bench: Workbench, pulls: readonly Pull[]): Map<number, number> {
  const changes = new Map<number, number>()
  for (const { lever, amounts } of pulls) {
    for (const [key, weight] of Object.entries(lever.adds)) {
      const slot = bench.inputs.get(key)?.slot ?? -1
      const from = changes.get(slot) ?? numberAt(bench, slot)
      if (from !== null) changes.set(slot, addAmounts(from, weight * amounts, lever))
    }
  }
  return changes
}

/** How far a lever can be pulled before an input falls below zero or leaves what is kept exactly. */
export function mostAmounts(bench: Workbench, lever: Lever): number {
  const perUnit = amountsPerUnit(lever)
  const bounds = Object.entries(lever.adds).map(([key, weight]) => {
    const from = numberAt(bench, bench.inputs.get(key)?.slot ?? -1)
    if (from === null || weight === 0) return Infinity
    const room = weight < 0 ? from * perUnit : Number.MAX_SAFE_INTEGER - from * perUnit
    return Math.floor(room / Math.abs(weight))
  })
  const most = Math.min(...bounds)
  return Number.isFinite(most) ? Math.max(most, 0) : 0
}

/** True when a lever moves anything that is among these slots and known. */
export function moves(bench: Workbench, lever: Lever, slots: ReadonlySet<number>): boolean {
  return Object.keys(lever.adds).some((key) => {
    const slot = bench.inputs.get(key)?.slot ?? -1
    return slots.has(slot) && numberAt(bench, slot) !== null
  })
}

function addAmounts(from: number, amounts: number, lever: Lever): number {
  const perUnit = amountsPerUnit(lever)
  if (perUnit === 1 && Number.isSafeInteger(from)) return Math.max(from + amounts, 0)
  const added = multiply(toRational(amounts), { num: 1n, den: BigInt(perUnit) })
  return Math.max(toNumber(add(toRational(from), added)), 0)
}

/** A share has no next number above it; a hundredth of a percent is as fine as anyone reports. */
function amountsPerUnit({ unit }: Lever): number {
  return unit === 'percent' ? 100 : 1
}
