import type { FastifyInstance, FastifyRequest } from 'fastify'

import type { GatewayParts } from '../gateway-parts.ts'
import { ProblemError } from '../problems/problem.ts'
import { readToken, type Caller } from './tokens.ts'

declare module 'fastify' {
  // Merging into a library's interface needs an interface.
  interface FastifyRequest {
    caller: Caller | null
  }
}

/** Reads the token of every request before anything else of it is read. */
export function recogniseCallers(gateway: FastifyInstance, { keys, now }: GatewayParts): void {
  gateway.decorateRequest('caller', null)
  gateway.addHook('onRequest', (request, _reply, done) => {
    const [scheme, token] = (request.headers.authorization ?? '').split(' ')
    if (scheme === 'Bearer' && token !== undefined) {
      request.caller = readToken(keys.sessionSecret, token, now())
    }
    done()
  })
}

/** Throws the problem `session-expired` when nobody is known to call. */
export function callerOf(request: FastifyRequest): Caller {
  if (!request.caller) throw new ProblemError('session-expired')
  return request.caller
}
