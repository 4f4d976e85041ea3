import { gatewayPaths } from '#shared/wire/gateway-calls.ts'

import { json, sessionProblems, type WireOperation } from './wire-operation.ts'

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

/** How files of evidence arrive, beside their batch. */
export const evidenceOperations: readonly WireOperation[] = [
  {
    method: 'post',
    path: gatewayPaths.blobsMissing,
    id: 'findMissingBlobs',
    summary: { vi: 'Tệp minh chứng nào còn thiếu', en: 'Which files are still missing' },
    description: 'Of the given files, those the gateway does not hold for this association.',
    needsSession: true,
    request: { type: json, schema: 'BlobsMissingRequest' },
    answer: { status: 200, description: 'Their hashes', type: json, schema: 'BlobsMissing' },
    problems: ['body-wrong', ...sessionProblems],
  },
  {
    method: 'get',
    path: `${gatewayPaths.blobs}/{sha256}`,
    id: 'readBlob',
    summary: { vi: 'Tải về một tệp minh chứng', en: 'Fetch a file of evidence' },
    description: 'For managers of the association that holds it; each look is logged.',
    needsSession: true,
    parameters: [
      {
        name: 'sha256',
        in: 'path',
        required: true,
        description: 'Its SHA-256, 64 lower-case hexadecimal digits.',
        schema: { type: 'string' },
      },
    ],
    answer: { status: 200, description: 'Its bytes', type: 'application/octet-stream' },
    problems: ['about:blank', 'body-wrong', 'not-allowed', ...sessionProblems],
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
    problems: ['batch-too-large', ...sessionProblems],
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
    problems: ['about:blank', ...sessionProblems],
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
    problems: ['about:blank', ...sessionProblems],
  },
]
