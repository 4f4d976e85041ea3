import type { Evaluation } from '#shared/domain/instruments/evaluation.ts'

export type OpenInput = { readonly key: string; readonly openPoints: number }

/** Inputs still open, those that leave most points open first: answering them settles the class. */
export function openInputs(result: Evaluation): readonly OpenInput[] {
  const openPoints = new Map<string, number>()
  for (const { missing, min, max } of Object.values(result.criteria)) {
    for (const key of missing) openPoints.set(key, (openPoints.get(key) ?? 0) + max - min)
  }
  return [...openPoints]
    .map(([key, points]) => ({ key, openPoints: points }))
    .filter((input) => input.openPoints > 0)
    .sort((a, b) => b.openPoints - a.openPoints)
}
