const defaultGraceMs = 3 * 60_000

/**
 * Calls `stop` when the last window has been gone for the grace time. A reload closes and opens a
 * window within a second; a laptop that wakes up needs a little longer. Before the first window has
 * come nothing is waited for.
 */
export function stopWhenDeserted(
  stop: () => void,
  graceMs: number = defaultGraceMs,
): (windowCount: number) => void {
  let timer: NodeJS.Timeout | undefined
  return (windowCount) => {
    clearTimeout(timer)
    if (windowCount === 0) timer = setTimeout(stop, graceMs)
  }
}
