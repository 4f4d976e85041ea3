import type { FastifyInstance } from 'fastify'
import { z } from 'zod'

import { blobsMissingRequestSchema, gatewayPaths } from '#shared/wire/gateway-calls.ts'

import { sha256Schema } from '#shared/wire/signed-text.ts'

import { inOrg } from '../database/in-org.ts'
import { callerOf } from '../enrolment/caller-of.ts'
import { requireActiveDevice } from '../enrolment/require-active-device.ts'
import type { GatewayParts } from '../gateway-parts.ts'
import { ProblemError } from '../problems/problem.ts'
import { readInput } from '../problems/read-input.ts'
import { listMissingBlobs } from './list-missing-blobs.ts'
import { readBlob } from './read-blob.ts'
import { openUploads, uploadsOf } from './uploads.ts'

const blobPathSchema = z.object({ sha256: sha256Schema })
const uploadPathSchema = z.object({ uploadId: z.string().max(200) })

/** Files of evidence: which are missing, and tus 1.0 to send them in pieces. */
export function blobRoutes(gateway: FastifyInstance, parts: GatewayParts): void {
  gateway.post(gatewayPaths.blobsMissing.replace(':', '::'), async (request) => {
    const { blobs } = readInput(blobsMissingRequestSchema, request.body)
    return listMissingBlobs(parts, callerOf(request), blobs)
  })
  gateway.get(`${gatewayPaths.blobs}/:sha256`, async (request, reply) => {
    const { sha256 } = readInput(blobPathSchema, request.params)
    const { byteCount, stream } = await readBlob(parts, callerOf(request), sha256)
    return reply.header('content-length', byteCount).type('application/octet-stream').send(stream)
  })
  gateway.addContentTypeParser('application/offset+octet-stream', (_request, _body, done) => {
    // Not read here: the upload reads the connection itself, piece by piece.
    done(null)
  })
  const uploads = openUploads(parts, gatewayPaths.files)
  gateway.route({
    method: ['POST', 'OPTIONS'],
    url: gatewayPaths.files,
    handler: async (request, reply) => {
      const caller = callerOf(request)
      await inOrg(parts.db, caller.orgId, (tx) => requireActiveDevice(tx, caller))
      reply.hijack()
      await uploads.handle(caller, request.raw, reply.raw)
    },
  })
  gateway.route({
    method: ['HEAD', 'PATCH'],
    url: `${gatewayPaths.files}/:uploadId`,
    exposeHeadRoute: false,
    handler: async (request, reply) => {
      const caller = callerOf(request)
      const { uploadId } = readInput(uploadPathSchema, request.params)
      // Whether another's upload exists is nobody's business.
      if (!uploadId.startsWith(uploadsOf(caller))) throw new ProblemError('about:blank')
      reply.hijack()
      await uploads.handle(caller, request.raw, reply.raw)
    },
  })
}
