/** Lets in one after another, in the order they came. */
export class Turns {
  readonly #waiting: (() => void)[] = []
  #isTaken = false

  /** Undefined when the turn is taken at once: then there is nothing to wait for. */
  take(): Promise<void> | undefined {
    if (this.#isTaken) return new Promise((resolve) => this.#waiting.push(resolve))
    this.#isTaken = true
    return undefined
  }

  give(): void {
    const next = this.#waiting.shift()
    if (next) next()
    else this.#isTaken = false
  }
}
