/** What a call answers: its value, or a failure the user can act on. */
export type Result<Value, Failure> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly failure: Failure }

/** An answer with a value, or with none to give. */
export function succeeded(): Result<undefined, never>
export function succeeded<Value>(value: Value): Result<Value, never>
export function succeeded<Value>(value?: Value): Result<Value | undefined, never> {
  return { ok: true, value }
}

/** A failure the user can act on; bugs and the surroundings throw. */
export function failed<Failure>(failure: Failure): Result<never, Failure> {
  return { ok: false, failure }
}
