import { enteringOperations } from './entering-operations.ts'
import { evidenceOperations } from './evidence-operations.ts'
import { fetchingOperations } from './fetching-operations.ts'
import { sendingOperations } from './sending-operations.ts'
import { json, openProblems, type WireOperation } from './wire-operation.ts'

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
export const wireOperations: readonly {
  readonly group: string
  readonly of: readonly WireOperation[]
}[] = [
  { group: 'Vào cổng · Entering', of: enteringOperations },
  { group: 'Gửi kết quả · Sending', of: sendingOperations },
  { group: 'Tệp minh chứng · Files of evidence', of: evidenceOperations },
  { group: 'Nhận về · Fetching', of: fetchingOperations },
  { group: 'Tài liệu · This document', of: aboutItself },
]
