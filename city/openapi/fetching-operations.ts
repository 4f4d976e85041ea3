import { gatewayPaths, ndjsonContentType } from '#shared/wire/gateway-calls.ts'

import { sessionProblems, type WireOperation } from './wire-operation.ts'

/** What a laptop is told. */
export const fetchingOperations: readonly WireOperation[] = [
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
    problems: ['body-wrong', ...sessionProblems],
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
