import type { FastifyInstance } from 'fastify'
import { z } from 'zod'

import { batchContentType, gatewayPaths } from '#shared/wire/gateway-calls.ts'
import { batchLimits } from '#shared/wire/wire-limits.ts'

import { inOrg } from '../database/in-org.ts'
import { callerOf } from '../enrolment/caller-of.ts'
import { requireActiveDevice } from '../enrolment/require-active-device.ts'
import type { GatewayParts } from '../gateway-parts.ts'
import type { GatewayMetrics } from '../metrics/gateway-metrics.ts'
import { ProblemError } from '../problems/problem.ts'
import { readInput } from '../problems/read-input.ts'
import { findBatch } from './batch-repository.ts'
import { makeQueues } from './one-at-a-time.ts'
import { receiveBatch, validateBatch } from './receive-batch.ts'

const batchPathSchema = z.strictObject({ batchId: z.uuid().lowercase() })
/** Manifest, signatures and what a relay puts around them. */
const aroundBytes = batchLimits.manifestBytes + 128 * 1024
const bodyLimit = batchLimits.gzippedBytes + aroundBytes

/** The batch call, its dry run, and the receipt of a batch whose answer was lost. */
export function batchRoutes(
  gateway: FastifyInstance,
  parts: GatewayParts,
  metrics: GatewayMetrics,
): void {
  const queues = makeQueues(parts.limits.batchesAtOnce)
  gateway.addContentTypeParser(
    batchContentType,
    { parseAs: 'buffer', bodyLimit },
    (_request, body, done) => done(null, body),
  )

  gateway.put(`${gatewayPaths.batches}/:batchId`, { bodyLimit }, async (request) => {
    const caller = callerOf(request)
    const { batchId } = readInput(batchPathSchema, request.params)
    const bytes = readBytes(request.body)
    const stop = metrics.batchSeconds.startTimer()
    const receipt = await queues.run(caller.orgId, () =>
      receiveBatch(parts, { bytes, caller, batchId }),
    )
    stop()
    metrics.countReceipt(receipt)
    return receipt
  })

  gateway.get(`${gatewayPaths.batches}/:batchId`, async (request) => {
    const caller = callerOf(request)
    const { batchId } = readInput(batchPathSchema, request.params)
    return inOrg(parts.db, caller.orgId, async (tx) => {
      await requireActiveDevice(tx, caller)
      const batch = await findBatch(tx, caller.orgId, batchId)
      const maySee =
        batch && (batch.userId === caller.userId || caller.role === 'association-manager')
      // Whether another's batch exists is nobody's business.
      if (!maySee) throw new ProblemError('about:blank')
      return batch.receipt
    })
  })

  gateway.post(gatewayPaths.validate.replace(':', '::'), { bodyLimit }, async (request) => {
    const caller = callerOf(request)
    const bytes = readBytes(request.body)
    return queues.run(caller.orgId, () => validateBatch(parts, { bytes, caller, batchId: null }))
  })
}

function readBytes(body: unknown): Uint8Array {
  if (body instanceof Uint8Array && body.length > 0) return body
  throw new ProblemError('body-wrong', { detail: `Content-Type: ${batchContentType}` })
}
