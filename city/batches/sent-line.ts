import { isUtf8 } from 'node:buffer'

import sjson from 'secure-json-parse'

import { sha256Hex } from '#exchange/sha256.ts'
import { canonicalJson } from '#shared/kit/canonical-json.ts'
import { parseJson } from '#shared/kit/parse-json.ts'
import { recordHeadSchema, type BatchRecord, type RecordKind } from '#shared/wire/batch-record.ts'
import type { RecordFault } from '#shared/wire/receipt.ts'
import { upcastRecord, type UpcastLadder } from '#shared/wire/upcast-record.ts'
import { batchLimits } from '#shared/wire/wire-limits.ts'

import { isLowerCase, toPointer } from '../problems/read-input.ts'
import { parseRecord } from './parse-record.ts'

/** What can be said of a line whatever is wrong with it. */
export type LineHead = {
  readonly kind: string
  readonly record_id: string
  readonly rev_id: string
}

export type LineFault = {
  readonly status: 'held' | 'rejected'
  readonly code: RecordFault
  readonly pointer: string | null
  readonly needs: readonly string[]
}

/** A line of a batch, read: a record, or what keeps it from being one. */
export type SentLine = {
  readonly text: string
  /** The same in UTF-8. */
  readonly bytes: Uint8Array
  readonly schema: number
  /** SHA-256 of the line as it was sent, once a person was erased from it; else null. */
  readonly sentSha256: string | null
} & (
  | {
      readonly ok: true
      readonly head: LineHead
      readonly record: BatchRecord
      /** SHA-256 of the canonical body, of `null` too; null where no later change is based on it. */
      readonly sha256: string | null
    }
  | { readonly ok: false; readonly head: LineHead | null; readonly fault: LineFault }
)

const kinds: readonly string[] = [
  'firm',
  'assessment',
  'review',
  'assignment',
  'erasure',
  'tombstone',
] satisfies RecordKind[]

/** Reads one line as it was kept, written by `schema`, as the newest schema has it. */
export function readLine(
  ladder: UpcastLadder,
  schema: number,
  text: string,
  sentSha256: string | null = null,
): SentLine {
  return { ...readBoth(ladder, schema, { text, bytes: Buffer.from(text) }), sentSha256 }
}

/** Reads one line as it was sent. What is no UTF-8 in it is replaced as everywhere, and kept so. */
export function readSentLine(ladder: UpcastLadder, schema: number, sent: Buffer): SentLine {
  const text = sent.toString('utf8')
  return readBoth(ladder, schema, { text, bytes: isUtf8(sent) ? sent : Buffer.from(text) })
}

function readBoth(
  ladder: UpcastLadder,
  schema: number,
  { text, bytes }: Pick<SentLine, 'text' | 'bytes'>,
): SentLine {
  const line = { text, bytes, schema, sentSha256: null }
  const json = bytes.length > batchLimits.recordBytes ? tooLarge : readJson(text)
  if (json === tooLarge) return { ...line, ...rejected('record/too-large') }
  const head = readHead(json)
  if (!isObject(json) || !head) return { ...line, ...rejected('record/unreadable') }

  const upcast = upcastRecord(ladder, schema, json)
  if (!upcast.ok) {
    const needs = [`schema ${String(schema)}`]
    const { code } = upcast.failure
    return { ...line, ok: false, head, fault: { status: 'held', code, pointer: null, needs } }
  }
  if (!kinds.includes(head.kind)) {
    return { ...line, ...rejected('record/unknown-kind', '/kind'), head }
  }
  return { ...line, head, ...readRecord(upcast.value, text) }
}

/** Without what else an object of no known schema holds. */
function readHead(json: unknown): LineHead | null {
  const head = recordHeadSchema.safeParse(json).data
  return head ? { kind: head.kind, record_id: head.record_id, rev_id: head.rev_id } : null
}

const tooLarge = Symbol('more bytes than a record may have')

function rejected(code: RecordFault, pointer: string | null = null) {
  const fault: LineFault = { status: 'rejected', code, pointer, needs: [] }
  return { ok: false, head: null, fault } as const
}

type ReadRecord =
  | {
      readonly ok: true
      readonly record: BatchRecord
      readonly sha256: string | null
    }
  | { readonly ok: false; readonly fault: LineFault }

function readRecord(json: Readonly<Record<string, unknown>>, text: string): ReadRecord {
  const refuse = (code: RecordFault, pointer: string | null = null): ReadRecord => {
    const { fault } = rejected(code, pointer)
    return { ok: false, fault }
  }
  const parsed = parseRecord(json)
  if (!parsed.success) {
    return refuse('record/wrong-shape', toPointer(parsed.error.issues[0]?.path ?? []))
  }
  const record = parsed.data
  const isDeletion = record.op === 'delete'
  if (isDeletion !== (record.body === null)) return refuse('record/wrong-shape', '/body')
  if (!idsOf(record).every(isLowerCase)) return refuse('record/wrong-shape', '/record_id')
  if (isUnstorable(text, record.body)) return refuse('record/unreadable')
  const sha256 = record.kind === 'firm' ? sha256Hex(canonicalJson(record.body)) : null
  return { ok: true, record, sha256 }
}

/** A zero character or half a pair: JSON allows the escape, PostgreSQL's text does not. */
const unstorable = /(?:^|[^\\])(?:\\\\)*\\u(?:0000|d[89a-f])/

/** Only an escape can make it so: most lines have none, and are spared the slow search. */
function isUnstorable(text: string, body: unknown): boolean {
  return text.includes('\\u') && unstorable.test(JSON.stringify(body))
}

/** Undefined for what is no JSON, or tries to reach an object's prototype. */
function readJson(text: string): unknown {
  try {
    if (!mayReachPrototype(text)) return parseJson(text)
    return sjson.parse(text, undefined, { protoAction: 'error', constructorAction: 'error' })
  } catch {
    return undefined
  }
}

/** Spelt out or by escapes; almost no line has either, and looking closer costs as much as parsing. */
function mayReachPrototype(text: string): boolean {
  return text.includes('\\u') || text.includes('__proto__') || text.includes('constructor')
}

function isObject(json: unknown): json is Readonly<Record<string, unknown>> {
  return typeof json === 'object' && json !== null && !Array.isArray(json)
}

function idsOf(record: BatchRecord): readonly string[] {
  return [record.record_id, record.rev_id, record.resolves ?? '', ...idsInBody(record)]
}

function idsInBody(record: BatchRecord): readonly string[] {
  if (!record.body) return []
  switch (record.kind) {
    case 'firm':
      return []
    case 'assessment':
      return [record.body.firmId]
    case 'review':
      return [record.body.assessmentId, record.body.targetRevId]
    case 'assignment': {
      const { firm, lead, co } = record.body
      return [firm.firmId, lead.userId, co?.userId ?? '']
    }
    case 'erasure':
      return [record.body.contact.firmId]
    case 'tombstone':
      return [record.body.erasureId]
  }
}
