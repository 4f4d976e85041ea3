import type { BatchRecord } from '#shared/wire/batch-record.ts'

import type { Origin } from '../batches/origin.ts'
import type { SentLine } from '../batches/sent-line.ts'

/** A line that is a record. */
export type ReadLine = Extract<SentLine, { readonly ok: true }>

/** A line of one kind, with who sent it. */
export type Sent<Kind extends BatchRecord['kind']> = {
  readonly origin: Origin
  readonly line: ReadLine
  readonly record: Extract<BatchRecord, { readonly kind: Kind }>
}
