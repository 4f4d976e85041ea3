import type { z } from 'zod'

import type { Result } from '#shared/kit/result.ts'

/** One thing the window may ask of the application. */
export type Call<Input extends z.ZodType, Output extends z.ZodType, Failure> = {
  readonly input: Input
  readonly output: Output
  /** Only a type: failures are values that our own process made, so nothing parses them. */
  readonly failure?: Failure
}

export type Contract = Readonly<
  Record<string, Readonly<Record<string, Call<z.ZodType, z.ZodType, unknown>>>>
>

/** Declares a call by the schemas of what goes in and what comes out. */
export function call<Input extends z.ZodType, Output extends z.ZodType>(schemas: {
  input: Input
  output: Output
}) {
  return {
    ...schemas,
    /** Names the failures the caller must handle. */
    orFails<Failure>(): Call<Input, Output, Failure> {
      return schemas
    },
  }
}

/** A bug, not a failure the user can fix; the incident id is what the log is searched for. */
export type Unexpected = { readonly code: 'unexpected'; readonly incidentId: string }

/** The workspace was locked between the moment the window asked and the answer. */
export type Locked = { readonly code: 'workspace/locked' }

/** Nothing was stored, also after the reserve was given up; `neededBytes` is what to free. */
export type DiskFull = { readonly code: 'disk/full'; readonly neededBytes: number }

/** Damage was found when the workspace was opened: it can be read, exported and restored. */
export type ReadOnly = { readonly code: 'workspace/read-only' }

/** The call is another role's; nothing was done. */
export type NotYourRole = { readonly code: 'workspace/not-your-role' }

/** What any call may meet, whatever it does. */
export type AlwaysPossible = Unexpected | Locked | DiskFull | ReadOnly | NotYourRole

type Handler<C> =
  C extends Call<infer Input, infer Output, infer Failure>
    ? (input: z.output<Input>) => Promise<Result<z.input<Output>, Failure>>
    : never

type Caller<C> =
  C extends Call<infer Input, infer Output, infer Failure>
    ? (input: z.input<Input>) => Promise<Result<z.output<Output>, Failure | AlwaysPossible>>
    : never

/** What `electron/core` must provide for a contract. */
export type HandlersOf<C extends Contract> = {
  readonly [Domain in keyof C]: { readonly [Name in keyof C[Domain]]: Handler<C[Domain][Name]> }
}

/** What the renderer receives for a contract. */
export type ClientOf<C extends Contract> = {
  readonly [Domain in keyof C]: { readonly [Name in keyof C[Domain]]: Caller<C[Domain][Name]> }
}
