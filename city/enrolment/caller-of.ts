import type { FastifyInstance, FastifyRequest } from 'fastify'

import type { GatewayParts } from '../gateway-parts.ts'
import { ProblemError } from '../problems/problem.ts'
import { readToken, type Caller } from './tokens.ts'

const callers = new WeakMap<FastifyRequest, Caller>()

/** Reads the token of every request before anything else of it is read. */
export function recogniseCallers(gateway: FastifyInstance, { keys, now }: GatewayParts): void {
  gateway.addHook('onRequest', (request, _reply, done) => {
    const [scheme, token] = (request.headers.authorization ?? '').split(' ')
    if (scheme === 'Bearer' && token !== undefined) {
      const caller = readToken(keys.sessionSecret, token, now())
      if (caller) callers.set(request, caller)
    }
    done()
  })
}

/** Undefined for whoever has no session. */
export function findCaller(request: FastifyRequest): Caller | undefined {
  return callers.get(request)
}

/** Throws the problem `session-expired` when nobody is known to call. */
export function callerOf(request: FastifyRequest): Caller {
  const caller = callers.get(request)
  if (!caller) throw new ProblemError('session-expired')
  return caller
}
