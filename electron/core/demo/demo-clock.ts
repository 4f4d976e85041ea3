import type { Surroundings } from '#core/surroundings.ts'

/**
 * Surroundings whose clock is set to the day of a fictional visit and moves on by a while at each
 * look, so that the history of the demo reads like a morning in a factory.
 */
export function demoClock(real: Surroundings): {
  readonly surroundings: Surroundings
  readonly setDay: (isoDate: string) => void
} {
  let next = real.now().getTime()
  return {
    surroundings: {
      ...real,
      now: () => {
        const now = new Date(next)
        next += betweenLooksMs
        return now
      },
    },
    setDay: (isoDate) => {
      next = Date.parse(`${isoDate}T01:30:00.000Z`)
    },
  }
}

const betweenLooksMs = 190_000
