import type { Criterion, InstrumentNorm } from '#shared/domain/instruments/instrument-definition.ts'

/** Whether a criterion is compared with an industry norm, so that a sample norm marks its points. */
export function usesNorm(criterion: Criterion, norms: readonly InstrumentNorm[]): boolean {
  const formulas = criterion.parts.flatMap(({ figures, bands }) => [
    ...figures.map(({ formula }) => formula),
    ...bands.map(({ when }) => when),
  ])
  return norms.some(({ key }) => formulas.some((formula) => formula.includes(`norm.${key}`)))
}
