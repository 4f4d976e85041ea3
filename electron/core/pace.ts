/** The event loop is held up no longer than this at a time. */
const turnMs = 12

/** Awaited between two steps of long work: often nothing, sometimes a rest. */
export type Pace = () => Promise<void> | undefined

/**
 * Lets a long piece of work go on in turns, so that other calls are answered meanwhile. Throws the
 * signal's reason once the work is given up. `onTurn` runs after each turn, before others have theirs.
 */
export function createPace(signal?: AbortSignal, onTurn?: () => void): Pace {
  let turnStarted = performance.now()
  const rest = async () => {
    onTurn?.()
    await new Promise((resolve) => setImmediate(resolve))
    signal?.throwIfAborted()
    turnStarted = performance.now()
  }
  return () => (performance.now() - turnStarted < turnMs ? undefined : rest())
}

/** Maps a long list at a pace. */
export async function mapAtPace<Item, Mapped>(
  items: readonly Item[],
  pace: Pace,
  map: (item: Item, index: number) => Mapped,
): Promise<Mapped[]> {
  const mapped: Mapped[] = []
  for (const [index, item] of items.entries()) {
    // A wait for nothing, a hundred thousand times over, is a long wait.
    const rest = pace()
    if (rest !== undefined) await rest
    mapped.push(map(item, index))
  }
  return mapped
}
