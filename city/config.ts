/** How much one gateway takes; more is answered with 429 or 503 and a time to come back. */
export type GatewayLimits = {
  readonly batchesPerMinute: number
  /** Of one device, all calls together. */
  readonly callsPerMinute: number
  readonly callsPerMinuteOfOrg: number
  readonly callsPerMinuteOfAll: number
  /** Of one address without a session: hello, enrol, session. */
  readonly strangersPerMinute: number
  /** Batches worked on at the same time; the next ones are told to come back. */
  readonly batchesAtOnce: number
  readonly connections: number
  /** Time a caller has to send its headers, and the whole of a request; a slower one is cut off. */
  readonly headersMs: number
  readonly requestMs: number
}

export const usualLimits: GatewayLimits = {
  batchesPerMinute: 60,
  callsPerMinute: 600,
  callsPerMinuteOfOrg: 6_000,
  callsPerMinuteOfAll: 30_000,
  strangersPerMinute: 120,
  batchesAtOnce: 64,
  connections: 10,
  headersMs: 15_000,
  requestMs: 60_000,
}

/**
 * Apps older than this do not sync: each compares itself when it is greeted. A batch is never refused
 * for it, since an updated laptop sends again, byte for byte, what its old app packed.
 */
export const oldestApp = '0.1.0'
/** Raised when calls of that version are no longer answered, whatever the newest is. */
export const oldestProtocol = 1

export const sessionMinutes = 15
export const challengeSeconds = 60
export const enrolmentTries = 5
export const enrolmentHours = 72

export const maxHeaderBytes = 16 * 1024
/** A JSON body: a chain of certificates is the largest. */
export const jsonBytes = 256 * 1024

/**
 * What is let go by itself, and when. Firms, assessments, their batches and `access_log` have no period.
 * To be confirmed by the city's lawyers.
 */
export const retention = {
  /** Text of lines in quarantine, after they were settled. */
  settledLineDays: 90,
  /** Enrolment codes, after they expired. */
  expiredCodeDays: 30,
  /** What laptops were told, once a newer change of the same subject has replaced it. */
  replacedChangeDays: 400,
  /** A pause longer than this is taken for a jump of the clock; nothing goes for `quietHours` then. */
  clockJumpDays: 40,
  quietHours: 24,
} as const
