import { batchContentType, gatewayPaths } from '#shared/wire/gateway-calls.ts'

import { json, sessionProblems, type WireOperation } from './wire-operation.ts'

const batchId = {
  name: 'batch_id',
  in: 'path',
  required: true,
  description: 'The batch_id of the manifest.',
  schema: { type: 'string', format: 'uuid' },
} as const
/** How results arrive. */
export const sendingOperations: readonly WireOperation[] = [
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
    problems: [
      'body-wrong',
      'signature-wrong',
      'batch-too-large',
      'batch-id-reused',
      ...sessionProblems,
    ],
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
    problems: ['about:blank', ...sessionProblems],
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
    problems: ['body-wrong', 'signature-wrong', 'batch-too-large', ...sessionProblems],
  },
]
