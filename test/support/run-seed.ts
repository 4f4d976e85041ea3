/** The same faults again: `NANGBAC_SEED=… npm test`. */
export const runSeed = Number(process.env['NANGBAC_SEED'] ?? 20_261_125)

/** Tests of faults at their full size, which takes minutes: `NANGBAC_FULL=1 npm test`. */
export const isFullSize = process.env['NANGBAC_FULL'] === '1'

/** A figure that a test reached, among what the run prints. */
export function printFigure(name: string, figures: Readonly<Record<string, unknown>>): void {
  const parts = Object.entries(figures).map(([what, value]) => `${what} ${String(value)}`)
  process.stdout.write(`${name}: ${parts.join(', ')} (seed ${String(runSeed)})\n`)
}
