/** Whether `1.9.0` is older than `1.10.0`; what is no version is older than nothing. */
export function isOlderVersion(version: string, than: string): boolean {
  const [left, right] = [toNumbers(version), toNumbers(than)]
  for (const [place, number] of right.entries()) {
    const own = left[place] ?? 0
    if (left.length > 0 && own !== number) return own < number
  }
  return false
}

function toNumbers(version: string): number[] {
  return /^\d+(\.\d+)*/.exec(version)?.[0].split('.').map(Number) ?? []
}
