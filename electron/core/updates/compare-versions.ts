/** Negative when `left` is the older one; both are three numbers with dots. */
export function compareVersions(left: string, right: string): number {
  const rights = right.split('.').map(Number)
  const differences = left.split('.').map((part, place) => Number(part) - (rights[place] ?? 0))
  return differences.find((difference) => difference !== 0) ?? 0
}
