import type { BatchRecord } from '#shared/wire/batch-record.ts'

import type { Origin } from '../batches/origin.ts'
import type { ReadLine } from './sent-record.ts'
import type { NewRevision } from './ledger.ts'

type Taken = {
  readonly origin: Origin
  readonly line: ReadLine
  readonly record: BatchRecord
}

/** The line as it is kept for ever, with what it came to count as. */
export function toRevision(
  { origin, line, record }: Taken,
  counts: Pick<
    NewRevision,
    'status' | 'version' | 'recordVersion' | 'code' | 'firmText' | 'sha256'
  >,
): NewRevision {
  return {
    revId: record.rev_id,
    recordId: record.record_id,
    kind: record.kind,
    op: record.op,
    line: line.text,
    lineBytes: line.bytes,
    sentSha256: line.sentSha256,
    byErasure: null,
    schema: line.schema,
    batchId: origin.batchId,
    deviceId: origin.deviceId,
    userId: origin.userId,
    userName: origin.userName,
    factTime: record.fact_time,
    ...counts,
  }
}
