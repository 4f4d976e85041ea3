/** One of each id, the first where several versions are kept: for lists that stand newest first. */
export function newestOfEach<Item extends { readonly id: string }>(
  newestFirst: readonly Item[],
): Item[] {
  const seen = new Set<string>()
  return newestFirst.filter(({ id }) => {
    const isNew = !seen.has(id)
    seen.add(id)
    return isNew
  })
}
