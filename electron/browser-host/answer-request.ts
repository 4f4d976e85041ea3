import type { IncomingMessage, ServerResponse } from 'node:http'

import { callPathPrefix, eventsPath } from '#shared/wire/call-body.ts'

import type { AnswerCall } from '../hosting/answer-call.ts'
import { readWindowFile } from '../hosting/window-files.ts'
import { callRoute } from './call-route.ts'
import { doorbellPath } from './doorbell.ts'
import type { EventStreams } from './event-streams.ts'
import { sendComeAgain, sendStatus } from './plain-page.ts'
import { comesFromOurPage } from './request-guard.ts'
import type { Visitors } from './visitors.ts'

/** The start of an address that opens the app once. */
export const entrancePath = '/enter/'

export type Place = {
  /** `127.0.0.1:<port>`, the only name this server answers to. */
  readonly ownHost: string
  readonly visitors: Visitors
  readonly streams: EventStreams
  readonly windowFolder: string
  readonly answers: ReadonlyMap<string, AnswerCall>
}

/** Decides what one request gets. Nothing but the entrance answers a visitor without the cookie. */
export async function answerRequest(
  request: IncomingMessage,
  response: ServerResponse,
  place: Place,
): Promise<void> {
  if (!comesFromOurPage(request, place.ownHost)) {
    sendStatus(response, 403)
    return
  }
  const urlPath = (request.url ?? '/').replace(/[?#].*$/, '')

  if (urlPath.startsWith(entrancePath)) {
    enter(request, response, urlPath, place.visitors)
    return
  }
  if (urlPath === doorbellPath && place.visitors.maySendNewAddress(request)) {
    response.writeHead(200, { 'Content-Type': 'text/plain', 'Cache-Control': 'no-store' })
    response.end(`${entrancePath}${place.visitors.newToken()}`)
    return
  }
  if (!place.visitors.isKnown(request)) {
    sendComeAgain(response)
    return
  }
  if (urlPath.startsWith(callPathPrefix)) {
    return callRoute(request, response, urlPath, place.answers)
  }
  if (request.method !== 'GET') {
    sendStatus(response, 405)
    return
  }
  if (urlPath === eventsPath) {
    place.streams.open(response)
    return
  }
  return sendWindowFile(response, place.windowFolder, urlPath)
}

/** Takes the token out of the address at once: it must not stay in the history. */
function enter(
  request: IncomingMessage,
  response: ServerResponse,
  urlPath: string,
  visitors: Visitors,
): void {
  const isGet = request.method === 'GET'
  const cookie = isGet ? visitors.exchange(urlPath.slice(entrancePath.length)) : null
  if (cookie !== null) {
    response.writeHead(303, { Location: '/', 'Set-Cookie': cookie, 'Cache-Control': 'no-store' })
    response.end()
    return
  }
  // The used address of a window that is still allowed in, opened again from the history.
  if (isGet && visitors.isKnown(request)) {
    response.writeHead(303, { Location: '/', 'Cache-Control': 'no-store' }).end()
    return
  }
  sendComeAgain(response)
}

async function sendWindowFile(
  response: ServerResponse,
  windowFolder: string,
  urlPath: string,
): Promise<void> {
  const file = await readWindowFile(windowFolder, urlPath)
  if (file === null) {
    sendStatus(response, 404)
    return
  }
  response.writeHead(200, file.headers).end(file.body)
}
