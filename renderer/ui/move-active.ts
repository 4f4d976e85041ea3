/** Where a key moves the active row of a list; null when the key means nothing here. */
export function moveActive(
  key: string,
  active: number,
  list: { readonly total: number; readonly pageRows: number },
): number | null {
  const target = targetOf(key, active, list)
  return target === null ? null : Math.max(0, Math.min(list.total - 1, target))
}

function targetOf(
  key: string,
  active: number,
  { total, pageRows }: { readonly total: number; readonly pageRows: number },
): number | null {
  switch (key) {
    case 'ArrowDown':
      return active + 1
    case 'ArrowUp':
      return active - 1
    case 'PageDown':
      return active + pageRows
    case 'PageUp':
      return active - pageRows
    case 'Home':
      return 0
    case 'End':
      return total - 1
    default:
      return null
  }
}
