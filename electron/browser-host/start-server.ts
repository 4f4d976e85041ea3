import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

import type { Logger } from 'pino'

import type { AnswerCall } from '../hosting/answer-call.ts'
import { answerRequest, entrancePath } from './answer-request.ts'
import type { EventStreams } from './event-streams.ts'
import { sendStatus } from './plain-page.ts'
import { causesOf } from '../hosting/report-bug.ts'
import { newVisitors } from './visitors.ts'

const loopback = '127.0.0.1'

export type ServerSettings = {
  /** 0 lets the system choose. */
  readonly port: number
  readonly answers: ReadonlyMap<string, AnswerCall>
  readonly windowFolder: string
  readonly streams: EventStreams
  readonly log: Logger
}

export type LoopbackServer = {
  /** A new address that opens the app once. */
  readonly newAddress: () => string
  /** What a later start needs to ask this server for a new address. */
  readonly doorbell: { readonly host: string; readonly secret: string }
  readonly close: () => Promise<void>
}

/** Serves the window and the calls on this machine's loopback address, to nobody else. */
export async function startServer(settings: ServerSettings): Promise<LoopbackServer> {
  const server = createServer({
    headersTimeout: 10_000,
    // How often Node looks for callers that are too slow; half a minute unless told.
    connectionsCheckingInterval: 5_000,
    requestTimeout: 120_000,
    keepAliveTimeout: 30_000,
    maxHeaderSize: 16_384,
  })
  const port = await listen(server, settings.port)
  const ownHost = `${loopback}:${port}`
  const visitors = newVisitors(port)

  server.on('request', (request, response) => {
    answerRequest(request, response, { ...settings, ownHost, visitors }).catch((error: unknown) => {
      settings.log.error({ causes: causesOf(error) }, 'request')
      if (response.headersSent) response.destroy()
      else sendStatus(response, 500)
    })
  })

  return {
    newAddress: () => `http://${ownHost}${entrancePath}${visitors.newToken()}`,
    doorbell: { host: ownHost, secret: visitors.doorbellSecret },
    close: () => close(server, settings.streams),
  }
}

async function listen(server: Server, port: number): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen({ host: loopback, port, exclusive: true }, resolve)
  })
  return (server.address() as AddressInfo).port
}

async function close(server: Server, streams: EventStreams): Promise<void> {
  streams.closeAll()
  await new Promise<void>((resolve) => {
    server.close(() => resolve())
    server.closeIdleConnections()
    setTimeout(() => server.closeAllConnections(), 1_000).unref()
  })
}
