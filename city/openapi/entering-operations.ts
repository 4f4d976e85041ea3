import { gatewayPaths } from '#shared/wire/gateway-calls.ts'

import { json, openProblems, sessionProblems, type WireOperation } from './wire-operation.ts'

/** How a laptop becomes known, and opens a session. */
export const enteringOperations: readonly WireOperation[] = [
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
    problems: ['body-wrong', 'code-wrong', 'code-used-up', ...openProblems],
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
    problems: [
      'body-wrong',
      'signature-wrong',
      'certificate-unknown',
      'certificate-expired',
      'device-revoked',
      ...openProblems,
    ],
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
    problems: ['body-wrong', ...sessionProblems],
  },
]
