import type { ReadLine } from './sent-record.ts'

/** Lines that were read, and the devices they came from. */
export type LinesToLoad = {
  readonly lines: readonly ReadLine[]
  readonly deviceIds: ReadonlySet<string>
}
