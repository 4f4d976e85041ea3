import type { Server } from 'node:http'

import helmet from '@fastify/helmet'
import underPressure from '@fastify/under-pressure'
import Fastify, { LogController, type FastifyBaseLogger, type FastifyInstance } from 'fastify'
import { pino, type DestinationStream } from 'pino'

import { shippedLadder, type UpcastLadder } from '#shared/wire/upcast-record.ts'

import { batchRoutes } from './batches/batch-routes.ts'
import { openBlobFolder } from './blobs/blob-folder.ts'
import { blobRoutes } from './blobs/blob-routes.ts'
import { changeRoutes } from './changes/change-routes.ts'
import { jsonBytes, maxHeaderBytes, usualLimits, type GatewayLimits } from './config.ts'
import { openCityDatabase } from './database/open-city-database.ts'
import { openCertificateShelf } from './enrolment/certificate-shelf.ts'
import { findCaller, recogniseCallers } from './enrolment/caller-of.ts'
import { enrolmentRoutes } from './enrolment/enrolment-routes.ts'
import type { GatewayParts } from './gateway-parts.ts'
import { helloRoute } from './hello/hello-route.ts'
import type { CityKeys } from './keys/city-keys.ts'
import { limitCallers } from './limits/limit-callers.ts'
import { makeMetrics, type GatewayMetrics } from './metrics/gateway-metrics.ts'
import { makeMetricsServer } from './metrics/metrics-server.ts'
import { answerProblems, findRefusal } from './problems/answer-problems.ts'
import { newId } from './new-id.ts'
import { openInstrumentShelf } from './publications/instrument-shelf.ts'
import { startRetryTimer } from './quarantine/retry-timer.ts'

export type GatewaySetup = {
  /** Logs in to a migrated database; whoever it is, the gateway works as `nangbac_gateway`. */
  readonly databaseUrl: string
  readonly keys: CityKeys
  /** Files of evidence. Gateways on one database share it. */
  readonly filesFolder: string
  readonly host?: string
  /** 0, the default, takes a free one. */
  readonly port?: number
  readonly metricsPort?: number
  readonly limits?: Partial<GatewayLimits>
  /** Addresses or ranges, with commas between, whose word on where a call came from is believed. */
  readonly trustedProxy?: string | undefined
  readonly ladder?: UpcastLadder
  readonly now?: () => Date
  /** Lines of JSON; the standard output unless told otherwise. */
  readonly log?: DestinationStream
  /** Adds what is not the gateway's own: its description for readers. */
  readonly addRoutes?: (gateway: FastifyInstance) => Promise<void> | void
}

export type RunningGateway = {
  readonly url: string
  readonly metricsUrl: string
  readonly log: Pick<FastifyBaseLogger, 'info' | 'warn'>
  /** Takes no new calls, finishes those it has, lets go of the database. */
  readonly close: () => Promise<void>
}

/** Starts one gateway. Any number of them work side by side on one database. */
export async function startGateway(setup: GatewaySetup): Promise<RunningGateway> {
  const limits = { ...usualLimits, ...setup.limits }
  const parts: GatewayParts = {
    db: openCityDatabase(setup.databaseUrl, 'nangbac_gateway', limits.connections),
    keys: setup.keys,
    ladder: setup.ladder ?? shippedLadder,
    instruments: openInstrumentShelf(),
    certificates: openCertificateShelf(),
    blobs: openBlobFolder(setup.filesFolder),
    now: setup.now ?? (() => new Date()),
    newId,
    limits,
  }
  const metrics = makeMetrics()
  const gateway = await composeGateway(parts, metrics, setup)
  const host = setup.host ?? '127.0.0.1'
  const url = await gateway.listen({ host, port: setup.port ?? 0 })
  const retries = startRetryTimer(parts, gateway.log)
  const metricsServer = makeMetricsServer(parts.db, metrics)
  const metricsUrl = await listen(metricsServer, host, setup.metricsPort ?? 0)
  return {
    url,
    metricsUrl,
    log: gateway.log,
    close: async () => {
      await gateway.close()
      await retries.stop()
      metricsServer.closeAllConnections()
      await new Promise((done) => metricsServer.close(done))
      await parts.db.destroy()
    },
  }
}

async function composeGateway(
  parts: GatewayParts,
  metrics: GatewayMetrics,
  { log, addRoutes, trustedProxy }: GatewaySetup,
): Promise<FastifyInstance> {
  const { limits } = parts
  const gateway = Fastify({
    loggerInstance: makeLog(log),
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: trustedProxy ?? false,
    bodyLimit: jsonBytes,
    requestTimeout: limits.requestMs,
    connectionTimeout: limits.requestMs,
    keepAliveTimeout: 20_000,
    forceCloseConnections: 'idle',
    http: {
      maxHeaderSize: maxHeaderBytes,
      headersTimeout: limits.headersMs,
      // Else a slow caller stays half a minute longer than it may.
      connectionsCheckingInterval: limits.headersMs / 3,
    },
    ajv: { customOptions: { coerceTypes: false, removeAdditional: false } },
  })
  answerProblems(gateway)
  letGoWhenClosing(gateway)
  await gateway.register(helmet)
  await gateway.register(underPressure, {
    maxEventLoopDelay: 3000,
    retryAfter: 5,
    exposeStatusRoute: false,
  })
  recogniseCallers(gateway, parts)
  logCalls(gateway, metrics)
  await limitCallers(gateway, parts)
  helloRoute(gateway, parts)
  enrolmentRoutes(gateway, parts)
  batchRoutes(gateway, parts, metrics)
  changeRoutes(gateway, parts)
  blobRoutes(gateway, parts)
  await addRoutes?.(gateway)
  return gateway
}

function makeLog(destination: DestinationStream | undefined): FastifyBaseLogger {
  const options = { base: { service: 'nang-bac-city' }, timestamp: pino.stdTimeFunctions.isoTime }
  return destination ? pino(options, destination) : pino(options)
}

/** Whoever gets the last answer keeps no connection open, or stopping would wait for it to idle away. */
function letGoWhenClosing(gateway: FastifyInstance): void {
  let isClosing = false
  gateway.addHook('preClose', (done) => {
    isClosing = true
    done()
  })
  gateway.addHook('onSend', (_request, reply, payload, done) => {
    if (isClosing) void reply.header('connection', 'close')
    done(null, payload)
  })
}

/** One line for each call: ids and figures, never a name or a body. */
function logCalls(gateway: FastifyInstance, { calls }: GatewayMetrics): void {
  gateway.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'unknown'
    const ms = Math.round(reply.elapsedTime)
    calls.observe(
      { route, method: request.method, status: String(reply.statusCode) },
      reply.elapsedTime / 1000,
    )
    const { deviceId, orgId } = findCaller(request) ?? { deviceId: null, orgId: null }
    const { statusCode: status } = reply
    const { method } = request
    const problem = findRefusal(request)
    request.log.info({ method, route, status, problem, ms, deviceId, orgId }, 'call')
    done()
  })
}

async function listen(server: Server, host: string, port: number): Promise<string> {
  await new Promise<void>((done, fail) => {
    server.once('error', fail)
    server.listen(port, host, done)
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('A server has a port')
  return `http://${host}:${String(address.port)}`
}
