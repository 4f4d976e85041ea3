import type { Result } from '#shared/kit/result.ts'

/** A failure on its way to the nearest place that shows failures. */
export class CallFailedError extends Error {
  override readonly name = 'CallFailedError'
  readonly failure: { readonly code: string }

  constructor(failure: { readonly code: string }) {
    super(failure.code)
    this.failure = failure
  }
}

/** For queries, where every failure is shown the same way; mutations keep the `Result`. */
export function valueOrThrow<Value>(result: Result<Value, { readonly code: string }>): Value {
  if (!result.ok) throw new CallFailedError(result.failure)
  return result.value
}
