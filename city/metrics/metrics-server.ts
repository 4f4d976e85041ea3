import { createServer, type Server } from 'node:http'

import { isReachable } from '../database/is-reachable.ts'
import type { CityDatabase } from '../database/schema.ts'
import type { GatewayMetrics } from './gateway-metrics.ts'

/** `/health` and `/metrics`, on a port of their own that stays inside the house. */
export function makeMetricsServer(db: CityDatabase, { registry }: GatewayMetrics): Server {
  return createServer((request, response) => {
    answer(db, registry, request.url).then(
      ({ status, type, text }) => response.writeHead(status, { 'content-type': type }).end(text),
      () => response.writeHead(503, { 'content-type': 'application/json' }).end('{"ok":false}'),
    )
  })
}

type Answer = { readonly status: number; readonly type: string; readonly text: string }

async function answer(
  db: CityDatabase,
  registry: GatewayMetrics['registry'],
  url: string | undefined,
): Promise<Answer> {
  if (url === '/health') {
    const ok = await isReachable(db)
    return { status: ok ? 200 : 503, type: 'application/json', text: JSON.stringify({ ok }) }
  }
  if (url === '/metrics') {
    return { status: 200, type: registry.contentType, text: await registry.metrics() }
  }
  return { status: 404, type: 'text/plain', text: '' }
}
