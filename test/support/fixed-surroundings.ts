import type { Surroundings } from '#core/surroundings.ts'

/** Time that moves one second a look, ids that count up, bytes that repeat. */
export function fixedSurroundings(startsAt = '2026-03-01T09:00:00.000Z'): Surroundings {
  let looks = 0
  let ids = 0
  return {
    now: () => new Date(Date.parse(startsAt) + 1000 * looks++),
    newId: () => `00000000-0000-7000-8000-${String(++ids).padStart(12, '0')}`,
    randomBytes: (count) => new Uint8Array(count).map((_, index) => index % 251),
  }
}
