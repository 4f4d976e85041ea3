import {
  batchContentType,
  gatewayPaths,
  ndjsonContentType,
  problemTypes,
} from '#shared/wire/gateway-calls.ts'

import type { ComponentName } from './wire-components.ts'

/** A body: its media type, and the schema where it is JSON (or, of NDJSON, of each line). */
type Body = { readonly type: string; readonly schema?: ComponentName }

export type WireOperation = {
  readonly method: 'get' | 'post' | 'put' | 'head' | 'patch' | 'options'
  readonly path: string
  readonly id: string
  readonly summary: { readonly vi: string; readonly en: string }
  readonly description: string
  readonly needsSession: boolean
  readonly parameters?: readonly {
    readonly name: string
    readonly in: 'path' | 'query' | 'header'
    readonly required: boolean
    readonly description: string
    readonly schema: Readonly<Record<string, unknown>>
  }[]
  readonly request?: Body
  readonly answer: Body & { readonly status: number; readonly description: string }
  readonly problems: Readonly<Record<number, readonly (typeof problemTypes)[number][]>>
}

const json = 'application/json'
const sessionProblems = {
  401: ['session-expired', 'certificate-expired', 'certificate-unknown'],
  403: ['not-allowed', 'device-revoked'],
  429: ['too-many-requests'],
  503: ['under-pressure'],
} as const
const openProblems = { 429: ['too-many-requests'], 503: ['under-pressure'] } as const

const batchId = {
  name: 'batch_id',
  in: 'path',
  required: true,
  description: 'The batch_id of the manifest.',
  schema: { type: 'string', format: 'uuid' },
} as const
const upload = {
  name: 'id',
  in: 'path',
  required: true,
  description: 'The upload, as its creation named it.',
  schema: { type: 'string' },
} as const
const tusVersion = {
  name: 'Tus-Resumable',
  in: 'header',
  required: true,
  description: 'Version of the tus protocol.',
  schema: { type: 'string', const: '1.0.0' },
} as const

const entering: readonly WireOperation[] = [
  {
    method: 'get',
    path: gatewayPaths.hello,
    id: 'hello',
    summary: { vi: 'Cổng là ai, đang nhận những gì', en: 'Who the gateway is and what it takes' },
    description:
      'Protocol and schema range, instruments (open, closing, closed), server time, the keys of the city, limits, and a challenge for `POST /v1/session`. Open to everyone; says nothing about anyone.',
    needsSession: false,
    answer: { status: 200, description: 'The greeting', type: json, schema: 'Hello' },
    problems: openProblems,
  },
  {
    method: 'post',
    path: gatewayPaths.enrol,
    id: 'enrol',
    summary: { vi: 'Đăng ký thiết bị bằng mã', en: 'Enrol a device by code' },
    description:
      'The code never travels: `codeId` finds it and `proof` is an HMAC under a key made from it. The answer carries the like, so that the laptop knows whose gateway this is. A code works once, for 72 hours, with five tries.',
    needsSession: false,
    request: { type: json, schema: 'EnrolRequest' },
    answer: {
      status: 200,
      description: 'Its `text` is the JSON of an `Enrolled`',
      type: json,
      schema: 'EnrolAnswer',
    },
    problems: { 400: ['body-wrong'], 403: ['code-wrong', 'code-used-up'], ...openProblems },
  },
  {
    method: 'post',
    path: gatewayPaths.session,
    id: 'openSession',
    summary: { vi: 'Mở phiên làm việc 15 phút', en: 'Open a session of 15 minutes' },
    description:
      'The challenge of `hello`, signed with the key of the device within a minute, against a bearer token.',
    needsSession: false,
    request: { type: json, schema: 'SessionRequest' },
    answer: { status: 200, description: 'The token', type: json, schema: 'Session' },
    problems: {
      400: ['body-wrong'],
      401: ['signature-wrong', 'certificate-unknown', 'certificate-expired'],
      403: ['device-revoked'],
      ...openProblems,
    },
  },
  {
    method: 'post',
    path: gatewayPaths.renew,
    id: 'renew',
    summary: { vi: 'Gia hạn chứng thư thiết bị', en: 'Renew the certificate of a device' },
    description: 'A new certificate, for new keys of the same device, person and role.',
    needsSession: true,
    request: { type: json, schema: 'RenewRequest' },
    answer: { status: 200, description: 'The new chain', type: json, schema: 'Enrolled' },
    problems: { 400: ['body-wrong'], ...sessionProblems },
  },
]

const sending: readonly WireOperation[] = [
  {
    method: 'put',
    path: `${gatewayPaths.batches}/{batch_id}`,
    id: 'putBatch',
    summary: { vi: 'Gửi một lô kết quả', en: 'Send a batch' },
    description:
      'Bytes of a batch, or of a batch an association passes on. The answer is a receipt signed by the city with one outcome per record. The same bytes again get the same receipt, byte for byte; other bytes under the same id are refused. Faults of records are inside the receipt, faults of the batch are problems.',
    needsSession: true,
    parameters: [batchId],
    request: { type: batchContentType },
    answer: {
      status: 200,
      description: 'Its `text` is the JSON of a `Receipt`',
      type: json,
      schema: 'SignedText',
    },
    problems: {
      400: ['body-wrong', 'signature-wrong'],
      ...sessionProblems,
      413: ['batch-too-large'],
      422: ['batch-id-reused'],
    },
  },
  {
    method: 'get',
    path: `${gatewayPaths.batches}/{batch_id}`,
    id: 'getReceipt',
    summary: { vi: 'Lấy lại biên nhận', en: 'Fetch a receipt again' },
    description: 'For an answer that was lost. 404 when the batch never arrived: send it again.',
    needsSession: true,
    parameters: [batchId],
    answer: { status: 200, description: 'The receipt', type: json, schema: 'SignedText' },
    problems: { ...sessionProblems, 404: ['about:blank'] },
  },
  {
    method: 'post',
    path: gatewayPaths.validate,
    id: 'validateBatch',
    summary: { vi: 'Kiểm tra thử một lô', en: 'Try a batch without keeping it' },
    description: 'What the receipt would say; nothing is kept and nothing is signed.',
    needsSession: true,
    request: { type: batchContentType },
    answer: { status: 200, description: 'The full report', type: json, schema: 'Receipt' },
    problems: {
      400: ['body-wrong', 'signature-wrong'],
      ...sessionProblems,
      413: ['batch-too-large'],
    },
  },
]

const evidence: readonly WireOperation[] = [
  {
    method: 'post',
    path: gatewayPaths.blobsMissing,
    id: 'findMissingBlobs',
    summary: { vi: 'Tệp minh chứng nào còn thiếu', en: 'Which files are still missing' },
    description: 'Of the given files, those the gateway does not hold for this association.',
    needsSession: true,
    request: { type: json, schema: 'BlobsMissingRequest' },
    answer: { status: 200, description: 'Their hashes', type: json, schema: 'BlobsMissing' },
    problems: { 400: ['body-wrong'], ...sessionProblems },
  },
  {
    method: 'options',
    path: gatewayPaths.files,
    id: 'uploadAbilities',
    summary: { vi: 'Khả năng tải tệp (tus 1.0)', en: 'What uploads can do (tus 1.0)' },
    description: 'See tus.io, protocol 1.0.',
    needsSession: true,
    answer: { status: 204, description: 'In the headers', type: '' },
    problems: sessionProblems,
  },
  {
    method: 'post',
    path: gatewayPaths.files,
    id: 'createUpload',
    summary: { vi: 'Bắt đầu tải một tệp', en: 'Begin an upload' },
    description:
      '`Upload-Length` and `Upload-Metadata` with the `sha256`; the hash is verified when the last byte is there.',
    needsSession: true,
    parameters: [tusVersion],
    answer: { status: 201, description: '`Location` names the upload', type: '' },
    problems: { ...sessionProblems, 413: ['batch-too-large'] },
  },
  {
    method: 'head',
    path: `${gatewayPaths.files}/{id}`,
    id: 'getUploadOffset',
    summary: { vi: 'Đã tải đến đâu', en: 'How far an upload has come' },
    description: '`Upload-Offset` says from which byte to go on.',
    needsSession: true,
    parameters: [upload, tusVersion],
    answer: { status: 200, description: 'In the headers', type: '' },
    problems: { ...sessionProblems, 404: ['about:blank'] },
  },
  {
    method: 'patch',
    path: `${gatewayPaths.files}/{id}`,
    id: 'continueUpload',
    summary: { vi: 'Tải tiếp một tệp', en: 'Go on with an upload' },
    description: 'Bytes from `Upload-Offset` on.',
    needsSession: true,
    parameters: [upload, tusVersion],
    request: { type: 'application/offset+octet-stream' },
    answer: { status: 204, description: 'The new offset in the headers', type: '' },
    problems: { ...sessionProblems, 404: ['about:blank'] },
  },
]

const fetching: readonly WireOperation[] = [
  {
    method: 'get',
    path: gatewayPaths.changes,
    id: 'listChanges',
    summary: { vi: 'Những thay đổi gửi về máy', en: 'Changes for this device' },
    description:
      'At most 500 rows after the cursor, one JSON object a line: outcomes, reviews, firms, conflicts, revocations, publications, each signed by the city or by a manager of the association.',
    needsSession: true,
    parameters: [
      {
        name: 'cursor',
        in: 'query',
        required: false,
        description: 'The `cursor` of the last row taken; absent for the beginning.',
        schema: { type: 'string', maxLength: 40 },
      },
    ],
    answer: { status: 200, description: 'Rows', type: ndjsonContentType, schema: 'FeedRow' },
    problems: { 400: ['body-wrong'], ...sessionProblems },
  },
  {
    method: 'get',
    path: gatewayPaths.snapshot,
    id: 'getSnapshot',
    summary: { vi: 'Toàn bộ dữ liệu khởi đầu', en: 'The full start set' },
    description: 'What a new laptop begins with, in the same form as the changes.',
    needsSession: true,
    answer: { status: 200, description: 'Rows', type: ndjsonContentType, schema: 'FeedRow' },
    problems: sessionProblems,
  },
]

const aboutItself: readonly WireOperation[] = [
  {
    method: 'get',
    path: '/openapi.json',
    id: 'getOpenApi',
    summary: { vi: 'Tài liệu này, cho máy đọc', en: 'This document, for machines' },
    description: 'OpenAPI 3.1, made from the schemas the gateway parses with.',
    needsSession: false,
    answer: { status: 200, description: 'The document', type: json },
    problems: openProblems,
  },
  {
    method: 'get',
    path: '/docs',
    id: 'getDocs',
    summary: { vi: 'Tài liệu này, cho người đọc', en: 'This document, for people' },
    description: 'A page without scripts.',
    needsSession: false,
    answer: { status: 200, description: 'The page', type: 'text/html' },
    problems: openProblems,
  },
]

/** Every call of the gateway, in the order a laptop makes them. */
export const wireOperations: readonly { readonly group: string; readonly of: typeof entering }[] = [
  { group: 'Vào cổng · Entering', of: entering },
  { group: 'Gửi kết quả · Sending', of: sending },
  { group: 'Tệp minh chứng · Files of evidence', of: evidence },
  { group: 'Nhận về · Fetching', of: fetching },
  { group: 'Tài liệu · This document', of: aboutItself },
]
