import { sha256Hex } from '#exchange/sha256.ts'
import { canonicalJson } from '#shared/kit/canonical-json.ts'
import { parseJson } from '#shared/kit/parse-json.ts'
import { batchRecordSchema, type BatchRecord } from '#shared/wire/batch-record.ts'

/** A record as a line of a batch. Throws when it is none: nothing wrong is queued. */
export function toLine(record: BatchRecord): string {
  return JSON.stringify(batchRecordSchema.parse(record))
}

export function readLine(line: string): BatchRecord {
  return batchRecordSchema.parse(parseJson(line))
}

/** What `base_sha` of the next version names. */
export function hashBody(body: unknown): string {
  return sha256Hex(canonicalJson(body))
}
