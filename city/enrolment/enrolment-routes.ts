import type { FastifyInstance } from 'fastify'

import {
  enrolRequestSchema,
  gatewayPaths,
  renewRequestSchema,
  sessionRequestSchema,
} from '#shared/wire/gateway-calls.ts'

import type { GatewayParts } from '../gateway-parts.ts'
import { ProblemError } from '../problems/problem.ts'
import { readInput } from '../problems/read-input.ts'
import { callerOf } from './caller-of.ts'
import { enrolDevice } from './enrol-device.ts'
import { openSession } from './open-session.ts'
import { renewCertificate } from './renew-certificate.ts'

/** How a laptop becomes known, and comes back. */
export function enrolmentRoutes(gateway: FastifyInstance, parts: GatewayParts): void {
  gateway.post(gatewayPaths.enrol, async (request) => {
    const enrolled = await enrolDevice(parts, readInput(enrolRequestSchema, request.body))
    if (!enrolled.ok) throw new ProblemError(enrolled.failure.code)
    return enrolled.value
  })
  gateway.post(gatewayPaths.session, (request) =>
    openSession(parts, readInput(sessionRequestSchema, request.body)),
  )
  gateway.post(gatewayPaths.renew, (request) =>
    renewCertificate(parts, callerOf(request), readInput(renewRequestSchema, request.body)),
  )
}
