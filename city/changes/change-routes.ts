import { Readable } from 'node:stream'

import type { FastifyInstance } from 'fastify'
import { z } from 'zod'

import type { FeedRow } from '#shared/wire/down-change.ts'
import { gatewayPaths, ndjsonContentType } from '#shared/wire/gateway-calls.ts'

import { callerOf } from '../enrolment/caller-of.ts'
import type { Caller } from '../enrolment/tokens.ts'
import type { GatewayParts } from '../gateway-parts.ts'
import { ProblemError } from '../problems/problem.ts'
import { readInput } from '../problems/read-input.ts'
import { beginning, readCursor, readFeed } from './read-feed.ts'

const feedQuerySchema = z.strictObject({ cursor: z.string().max(40).default('') })

/** What a laptop is told: page by page, or the whole start set. */
export function changeRoutes(gateway: FastifyInstance, parts: GatewayParts): void {
  gateway.get(gatewayPaths.changes, async (request, reply) => {
    const { cursor } = readInput(feedQuerySchema, request.query)
    const after = readCursor(cursor)
    if (!after) throw new ProblemError('body-wrong', { pointer: '/cursor' })
    const rows = await readFeed(parts, callerOf(request), { after, newestOnly: false })
    return reply.type(ndjsonContentType).send(rows.map(toLine).join(''))
  })

  gateway.get(gatewayPaths.snapshot, async (request, reply) => {
    const caller = callerOf(request)
    const first = await readFeed(parts, caller, { after: beginning, newestOnly: true })
    return reply.type(ndjsonContentType).send(Readable.from(snapshotLines(parts, caller, first)))
  })
}

/** Page after page, so that memory holds one however much there is. */
async function* snapshotLines(
  parts: GatewayParts,
  caller: Caller,
  first: readonly FeedRow[],
): AsyncGenerator<string> {
  let rows = first
  for (;;) {
    for (const row of rows) yield toLine(row)
    const last = rows.at(-1)
    const after = last && readCursor(last.cursor)
    if (!after) return
    rows = await readFeed(parts, caller, { after, newestOnly: true })
  }
}

function toLine(row: FeedRow): string {
  return `${JSON.stringify(row)}\n`
}
