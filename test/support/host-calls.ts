import type { AppClient } from '#shared/contract/app-contract.ts'
import {
  callBodyType,
  callPathPrefix,
  decodeCallBody,
  encodeCallBody,
} from '#shared/wire/call-body.ts'

type CallsOf<Domain extends keyof AppClient> = AppClient[Domain]
type AnswerOf<Call> = Call extends (...input: never[]) => Promise<infer Answer> ? Answer : never

/** The host ended, or was ended, before it answered: whether the call was made is not known. */
export class HostGoneError extends Error {
  override readonly name = 'HostGoneError'
}

/** Asks a running browser host as its own window does. Throws `HostGoneError`. */
export type AskHost = <Domain extends keyof AppClient, Name extends keyof CallsOf<Domain>>(
  domain: Domain,
  name: Name & string,
  input?: unknown,
) => Promise<AnswerOf<CallsOf<Domain>[Name]>>

/** Comes in by the address that works once, and shows the cookie from then on. */
export async function visitHost(address: string): Promise<AskHost> {
  const { origin } = new URL(address)
  const entered = await reach(address, { redirect: 'manual' })
  const cookie = entered.headers.get('set-cookie')?.split(';')[0] ?? ''
  if (cookie === '') throw new Error(`The host lets nobody in: ${String(entered.status)}`)
  return async (domain, name, input) => {
    const response = await reach(`${origin}${callPathPrefix}${domain}.${name}`, {
      method: 'POST',
      headers: { 'content-type': callBodyType, cookie, origin },
      body: encodeCallBody(input),
    })
    if (!response.ok) throw new Error(`${domain}.${name}: ${String(response.status)}`)
    return decodeCallBody(await textOf(response)) as never
  }
}

async function reach(url: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(url, init)
  } catch (cause) {
    throw new HostGoneError('The host did not answer', { cause })
  }
}

async function textOf(response: Response): Promise<string> {
  try {
    return await response.text()
  } catch (cause) {
    throw new HostGoneError('The host ended while it answered', { cause })
  }
}
