const dayMs = 86_400_000
const hanoiOffsetMs = 7 * 3_600_000

/** The day in Hanoi, so many days after an instant. */
export function dayAfter(instant: Date, days: number): string {
  return new Date(instant.getTime() + hanoiOffsetMs + days * dayMs).toISOString().slice(0, 10)
}
