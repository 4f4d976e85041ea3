import rateLimit from '@fastify/rate-limit'
import type { FastifyInstance, FastifyRequest } from 'fastify'

import { gatewayPaths } from '#shared/wire/gateway-calls.ts'

import { findCaller } from '../enrolment/caller-of.ts'
import type { GatewayParts } from '../gateway-parts.ts'
import { ProblemError } from '../problems/problem.ts'

const minuteMs = 60_000

type Limit = ReturnType<FastifyInstance['createRateLimit']>

/**
 * Counts calls before their bodies are read: of everyone, of an association, of a device, and batches
 * of a device. Each gateway counts for itself.
 */
export async function limitCallers(
  gateway: FastifyInstance,
  { limits }: GatewayParts,
): Promise<void> {
  await gateway.register(rateLimit, { global: false, cache: 20_000 })
  const limitOf = (max: number, keyOf: (request: FastifyRequest) => string) =>
    gateway.createRateLimit({
      max,
      timeWindow: minuteMs,
      keyGenerator: keyOf,
    })
  const all = limitOf(limits.callsPerMinuteOfAll, () => 'all')
  const strangers = limitOf(limits.strangersPerMinute, ({ ip }) => `ip ${ip}`)
  const orgs = limitOf(limits.callsPerMinuteOfOrg, (call) => `org ${findCaller(call)?.orgId ?? ''}`)
  const devices = limitOf(
    limits.callsPerMinute,
    (call) => `device ${findCaller(call)?.deviceId ?? ''}`,
  )
  const batches = limitOf(
    limits.batchesPerMinute,
    (call) => `batches ${findCaller(call)?.deviceId ?? ''}`,
  )
  gateway.addHook('onRequest', async (request) => {
    await count(all, request)
    if (!findCaller(request)) return count(strangers, request)
    await count(orgs, request)
    await count(devices, request)
    if (isBatch(request)) await count(batches, request)
  })
}

function isBatch({ method, url }: FastifyRequest): boolean {
  return method === 'PUT' && url.startsWith(`${gatewayPaths.batches}/`)
}

async function count(limit: Limit, request: FastifyRequest): Promise<void> {
  const counted = await limit(request)
  if (!counted.isAllowed && counted.isExceeded) {
    throw new ProblemError('too-many-requests', {}, Math.max(1, counted.ttlInSeconds))
  }
}
