import type { z } from 'zod'

import { parseJson } from '#shared/kit/parse-json.ts'
import { problemSchema, problemTypes, type ProblemType } from '#shared/wire/gateway-calls.ts'

import { GatewayError, toNetworkError } from './gateway-error.ts'

export type Asked = {
  readonly method: 'GET' | 'POST' | 'PUT' | 'HEAD' | 'PATCH'
  /** Origin, path and query. */
  readonly url: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Uint8Array<ArrayBuffer>
  readonly signal: AbortSignal
}

/** An answer that was as expected; what it says is read by the caller. */
export type Answer = { readonly status: number; readonly headers: Headers; readonly text: string }

const baseTimeoutMs = 30_000
/** The slowest line that is still worth waiting for. */
const slowestBytesPerMs = 4
const longestAnswer = 64 * 1024 * 1024

/**
 * One request; throws `GatewayError` on everything but a 2xx. Redirects are not followed: a gateway
 * never sends any, the sign-in page of a hotel does.
 */
export async function askGateway(asked: Asked): Promise<Answer> {
  const { response, read: text } = await ask(asked, readText)
  return { status: response.status, headers: response.headers, text }
}

/** The same for what is no text. */
export async function askForBytes(asked: Asked): Promise<Uint8Array> {
  const { read } = await ask(asked, readBytes)
  return read
}

async function ask<Read>(
  { method, url, headers, body, signal }: Asked,
  readBody: (response: Response) => Promise<Read>,
): Promise<{ readonly response: Response; readonly read: Read }> {
  const patienceMs = baseTimeoutMs + Math.ceil((body?.length ?? 0) / slowestBytesPerMs)
  const patience = AbortSignal.timeout(patienceMs)
  try {
    const response = await fetch(url, {
      method,
      redirect: 'manual',
      headers: { ...headers },
      ...(body !== undefined && { body }),
      signal: AbortSignal.any([signal, patience]),
    })
    if (response.ok) return { response, read: await readBody(response) }
    throw toRefusal(response, await readText(response))
  } catch (error) {
    throw error instanceof GatewayError ? error : toNetworkError(error, signal)
  }
}

/** The JSON of an answer, if it has the shape; anything else did not come from a gateway. */
export function readAnswer<Schema extends z.ZodType>(
  { text, headers }: Answer,
  schema: Schema,
): z.output<Schema> {
  const parsed = schema.safeParse(parseOrNull(text))
  if (parsed.success) return parsed.data
  const isFromPortal = isPage(headers)
  const code = isFromPortal ? 'sync/captive-portal' : 'sync/answer-wrong'
  const path = parsed.error.issues[0]?.path.join('/') ?? ''
  throw new GatewayError({
    code,
    detail: isFromPortal ? 'a web page answered' : `shape at /${path}`,
  })
}

async function readText(response: Response): Promise<string> {
  await refuseTooLong(response)
  return response.text()
}

async function readBytes(response: Response): Promise<Uint8Array> {
  await refuseTooLong(response)
  return new Uint8Array(await response.arrayBuffer())
}

async function refuseTooLong(response: Response): Promise<void> {
  const announced = Number(response.headers.get('content-length') ?? 0)
  if (announced > longestAnswer) {
    await response.body?.cancel()
    throw new GatewayError({ code: 'sync/answer-wrong', detail: 'an answer too long' })
  }
}

function toRefusal({ status, headers }: Response, text: string): GatewayError {
  if (status >= 300 && status < 400) {
    return new GatewayError({
      code: 'sync/captive-portal',
      detail: `redirected (${status})`,
      status,
    })
  }
  const problem = readProblem(text)
  if (problem === null && status < 500 && isPage(headers)) {
    return new GatewayError({
      code: 'sync/captive-portal',
      detail: `a web page (${status})`,
      status,
    })
  }
  const retryAfterMs = readRetryAfter(headers.get('retry-after'))
  return new GatewayError({
    code: codeOf(status, problem),
    detail: `${problem ?? 'no problem type'} (${status})`,
    status,
    ...(problem !== null && { problem }),
    ...(retryAfterMs !== null && { retryAfterMs }),
  })
}

function isPage(headers: Headers): boolean {
  return headers.get('content-type')?.includes('html') ?? false
}

function codeOf(status: number, problem: ProblemType | null): GatewayError['code'] {
  if (problem === 'app-too-old') return 'sync/app-too-old'
  if (problem === 'certificate-expired') return 'sync/certificate-expired'
  if (problem === 'device-revoked') return 'sync/device-revoked'
  if (status === 429 || status === 503) return 'sync/server-busy'
  return status >= 500 ? 'sync/server-fault' : 'sync/answer-wrong'
}

function readProblem(text: string): ProblemType | null {
  const type = problemSchema.safeParse(parseOrNull(text)).data?.type
  return problemTypes.find((known) => known === type) ?? null
}

/** Seconds; a date would need a clock that is right. */
function readRetryAfter(header: string | null): number | null {
  return header !== null && /^\d{1,6}$/.test(header) ? Number(header) * 1000 : null
}

function parseOrNull(text: string): unknown {
  try {
    return parseJson(text)
  } catch {
    return null
  }
}
