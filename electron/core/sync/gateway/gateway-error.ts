import type { SyncFault } from '#shared/domain/sync/sync-state.ts'
import type { ProblemType } from '#shared/wire/gateway-calls.ts'

type Said = {
  readonly code: SyncFault['code']
  /** For support: no names, no addresses of people. */
  readonly detail: string
  readonly status?: number
  readonly problem?: ProblemType
  readonly retryAfterMs?: number
  readonly cause?: unknown
}

/** The gateway could not be reached, or did not do what was asked of it. */
export class GatewayError extends Error {
  override readonly name = 'GatewayError'
  readonly code: SyncFault['code']
  readonly detail: string
  readonly status: number | null
  readonly problem: ProblemType | null
  /** How long it asked to be left alone. */
  readonly retryAfterMs: number | null

  constructor({ code, detail, status, problem, retryAfterMs, cause }: Said) {
    super(`${code}: ${detail}`, { cause })
    this.code = code
    this.detail = detail
    this.status = status ?? null
    this.problem = problem ?? null
    this.retryAfterMs = retryAfterMs ?? null
  }

  /** Whether asking once more can help, with nothing changed. */
  get isPassing(): boolean {
    return passing.has(this.code)
  }
}

const passing: ReadonlySet<SyncFault['code']> = new Set([
  'sync/offline',
  'sync/server-fault',
  'sync/server-busy',
])

/** What a fetch threw: no way there, no trust in who answered, or given up here. */
export function toNetworkError(cause: unknown, signal: AbortSignal): GatewayError {
  if (signal.aborted)
    return new GatewayError({ code: 'sync/cancelled', detail: 'cancelled', cause })
  const reason = reasonOf(cause)
  const code = isTlsReason(reason) ? 'sync/tls' : 'sync/offline'
  return new GatewayError({ code, detail: reason, cause })
}

/** The system's own word for it, found under what fetch wraps around it. */
function reasonOf(error: unknown): string {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if ('code' in cause && typeof cause.code === 'string') return cause.code
    if (cause.name === 'TimeoutError') return 'TIMEOUT'
  }
  return 'UNKNOWN'
}

function isTlsReason(reason: string): boolean {
  return /^(ERR_TLS|ERR_SSL|CERT_|UNABLE_TO_|DEPTH_ZERO|SELF_SIGNED|HOSTNAME_)|EPROTO/.test(reason)
}
