import { randomBytes } from 'node:crypto'

import { v7 } from 'uuid'

/** What differs from run to run, passed in so that tests can fix it. */
export type Surroundings = {
  readonly now: () => Date
  /** UUIDv7, used for uniqueness only. */
  readonly newId: () => string
  readonly randomBytes: (count: number) => Uint8Array
}

export const realSurroundings: Surroundings = {
  now: () => new Date(),
  newId: () => v7(),
  randomBytes: (count) => new Uint8Array(randomBytes(count)),
}
