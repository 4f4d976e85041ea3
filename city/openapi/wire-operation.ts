import type { ProblemType } from '#shared/wire/gateway-calls.ts'

import type { ComponentName } from './wire-components.ts'

type Body = { readonly type: string; readonly schema?: ComponentName }

export type WireOperation = {
  readonly method: 'get' | 'post' | 'put' | 'head' | 'patch' | 'options'
  readonly path: string
  readonly id: string
  readonly summary: { readonly vi: string; readonly en: string }
  readonly description: string
  readonly needsSession: boolean
  readonly parameters?: readonly {
    readonly name: string
    readonly in: 'path' | 'query' | 'header'
    readonly required: boolean
    readonly description: string
    readonly schema: Readonly<Record<string, unknown>>
  }[]
  readonly request?: Body
  readonly answer: Body & { readonly status: number; readonly description: string }
  readonly problems: readonly ProblemType[]
}

export const json = 'application/json'

/** Any call may be told to come back later. */
export const openProblems = ['too-many-requests', 'under-pressure', 'unexpected'] as const

export const sessionProblems = [
  'session-expired',
  'certificate-unknown',
  'device-revoked',
  'not-allowed',
  ...openProblems,
] as const
