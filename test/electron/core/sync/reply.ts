import type { ServerResponse } from 'node:http'

/** What the city answers to one request. */
export type Reply = {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | Buffer
}

export function json(body: unknown): Reply {
  return {
    status: 200,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  }
}

export function problem(status: number, type: string): Reply {
  return {
    status,
    headers: { 'content-type': 'application/problem+json' },
    body: JSON.stringify({ type, title: type, status }),
  }
}

export function give(response: ServerResponse, { status, headers, body }: Reply): true {
  response.writeHead(status, headers).end(body)
  return true
}
