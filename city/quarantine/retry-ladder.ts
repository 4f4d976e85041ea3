const minuteMs = 60_000
const hourMs = 60 * minuteMs

/** After each try without success a longer wait; after the last one a person looks at it. */
const waitsMs = [5 * minuteMs, 10 * minuteMs, hourMs, 8 * hourMs, 24 * hourMs]

/** These wait for something that does not come with time: an earlier batch, or a person's word. */
const waitForMore: readonly (string | null)[] = ['batch/missing-earlier', 'device/revoked']

/** When a line is tried next; null when only its need or a person brings it on. */
export function nextTryAt(now: Date, tries: number, code: string | null): Date | null {
  const waitMs = waitsMs[tries]
  if (waitMs === undefined || waitForMore.includes(code)) return null
  return new Date(now.getTime() + waitMs)
}
