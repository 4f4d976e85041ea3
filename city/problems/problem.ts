import type { Problem, ProblemType } from '#shared/wire/gateway-calls.ts'

const statusOf: Readonly<Record<ProblemType, number>> = {
  'about:blank': 404,
  'app-too-old': 426,
  'batch-id-reused': 422,
  'batch-too-large': 413,
  'body-wrong': 400,
  'certificate-expired': 401,
  'certificate-unknown': 401,
  'code-used-up': 410,
  'code-wrong': 403,
  'device-revoked': 403,
  'not-allowed': 403,
  'session-expired': 401,
  'signature-wrong': 403,
  'too-many-requests': 429,
  'under-pressure': 503,
  unexpected: 500,
}

const titleOf: Readonly<Record<ProblemType, string>> = {
  'about:blank': 'Not found',
  'app-too-old': 'This app is too old',
  'batch-id-reused': 'Another batch came under this id',
  'batch-too-large': 'The batch is larger than the limit',
  'body-wrong': 'The body is not what this call takes',
  'certificate-expired': 'The certificate has expired',
  'certificate-unknown': 'The certificate is not known here',
  'code-used-up': 'The enrolment code was used or has expired',
  'code-wrong': 'The enrolment code is wrong',
  'device-revoked': 'This device was revoked',
  'not-allowed': 'Not allowed',
  'session-expired': 'The session has ended',
  'signature-wrong': 'A signature does not hold',
  'too-many-requests': 'Too many requests',
  'under-pressure': 'Too busy now',
  unexpected: 'Something went wrong here',
}

type Particulars = Pick<Problem, 'detail' | 'pointer' | 'incidentId'>

/** A refusal that the caller is told, as RFC 9457 wants it. Never holds what the caller sent. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError'

  readonly type: ProblemType
  readonly particulars: Particulars
  readonly retryAfterSeconds: number | null

  constructor(
    type: ProblemType,
    particulars: Particulars = {},
    retryAfterSeconds: number | null = null,
  ) {
    super(titleOf[type])
    this.type = type
    this.particulars = particulars
    this.retryAfterSeconds = retryAfterSeconds
  }

  get status(): number {
    return statusOf[this.type]
  }

  toBody(): Problem {
    return { type: this.type, title: titleOf[this.type], status: this.status, ...this.particulars }
  }
}
