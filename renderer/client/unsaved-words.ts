/** Something typed that the store does not hold yet, and who looks after it. */
export type UnsavedWords = {
  /** Sends what waits; resolves once it is stored, or cannot be for now. */
  readonly flush: () => Promise<void> | void
  /** Forgets what waits and sends nothing any more. */
  readonly drop: () => void
}

const keepers = new Set<UnsavedWords>()

/** Locking asks every keeper first. Answers how to leave the register again. */
export function registerUnsaved(keeper: UnsavedWords): () => void {
  keepers.add(keeper)
  return () => void keepers.delete(keeper)
}

/** Starts sending everything that waits, at once; resolves when all of it has been tried. */
export async function flushUnsaved(): Promise<void> {
  await Promise.allSettled([...keepers].map(async (keeper) => keeper.flush()))
}

/** The workspace is locked: what could not be stored by now is not kept readable either. */
export function dropUnsaved(): void {
  for (const keeper of keepers) keeper.drop()
  keepers.clear()
}
