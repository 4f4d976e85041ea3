import type { AskHost } from '#test/support/host-calls.ts'

/** Something the app answered to have stored, and how a later start is asked whether it has. */
export type Acknowledged = {
  readonly what: string
  readonly isThere: (ask: AskHost) => Promise<boolean>
}

/** What a mentor was told, and what turned out to be gone. */
export class AcknowledgedFacts {
  #unseen: Acknowledged[] = []
  readonly #seen: Acknowledged[] = []
  /** Where only the last word counts: each key's last fact. */
  readonly #latest = new Map<string, Acknowledged>()

  get count(): number {
    return this.#unseen.length + this.#seen.length
  }

  /** Holds for ever. */
  add(what: string, isThere: Acknowledged['isThere']): void {
    this.#unseen.push({ what, isThere })
  }

  /** Holds until the next word about the same. */
  replace(key: string, isThere: Acknowledged['isThere']): void {
    this.#latest.set(key, { what: key, isThere })
  }

  /** A change of it is under way: either state may be found. */
  forget(key: string): void {
    this.#latest.delete(key)
  }

  /** What was acknowledged since the last look and is gone. */
  async listLost(ask: AskHost): Promise<string[]> {
    const lost = await missing(ask, [...this.#unseen, ...this.#latest.values()])
    this.#seen.push(...this.#unseen)
    this.#unseen = []
    return lost
  }

  async listLostEver(ask: AskHost): Promise<string[]> {
    return missing(ask, [...this.#seen, ...this.#unseen, ...this.#latest.values()])
  }
}

async function missing(ask: AskHost, facts: readonly Acknowledged[]): Promise<string[]> {
  const lost: string[] = []
  for (const { what, isThere } of facts) if (!(await isThere(ask))) lost.push(what)
  return lost
}
