import type { IncomingMessage, ServerResponse } from 'node:http'

import {
  callBodyType,
  callPathPrefix,
  decodeCallBody,
  encodeCallBody,
} from '#shared/wire/call-body.ts'

import type { AnswerCall } from '../hosting/answer-call.ts'
import { hardeningHeaders } from '../hosting/window-files.ts'
import { sendStatus } from './plain-page.ts'
import { BodyTooLargeError, readBody } from './read-body.ts'

/** `POST /call/<domain>.<name>` with the input as JSON; answers the call's result, failures too. */
export async function callRoute(
  request: IncomingMessage,
  response: ServerResponse,
  urlPath: string,
  answers: ReadonlyMap<string, AnswerCall>,
): Promise<void> {
  const answer = answers.get(urlPath.slice(callPathPrefix.length))
  if (answer === undefined) {
    sendStatus(response, 404)
    return
  }
  if (request.method !== 'POST') {
    sendStatus(response, 405)
    return
  }
  if (request.headers['content-type'] !== callBodyType) {
    sendStatus(response, 415)
    return
  }

  const input = await readInput(request)
  if (!input.ok) {
    // The rest of a refused body is not read, so the connection cannot serve another request.
    response.setHeader('Connection', 'close')
    sendStatus(response, input.status)
    return
  }
  const body = encodeCallBody(await answer(input.value))
  response
    .writeHead(200, {
      ...hardeningHeaders,
      'Content-Type': callBodyType,
      'Cache-Control': 'no-store',
    })
    .end(body)
}

type Input =
  { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly status: number }

async function readInput(request: IncomingMessage): Promise<Input> {
  try {
    return { ok: true, value: decodeCallBody(await readBody(request)) }
  } catch (error) {
    return { ok: false, status: error instanceof BodyTooLargeError ? 413 : 400 }
  }
}
