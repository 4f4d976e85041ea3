import type { FastifyInstance } from 'fastify'

import { gatewayPaths, type Hello } from '#shared/wire/gateway-calls.ts'
import { oldestSchema } from '#shared/wire/upcast-record.ts'
import { batchLimits } from '#shared/wire/wire-limits.ts'
import { protocolVersion } from '#shared/wire/wire-version.ts'

import { oldestApp, oldestProtocol } from '../config.ts'
import { makeChallenge } from '../enrolment/tokens.ts'
import type { GatewayParts } from '../gateway-parts.ts'
import { listPublishedInstruments } from '../publications/publication-repository.ts'

/** Open to everyone; says nothing about anyone. */
export function helloRoute(gateway: FastifyInstance, parts: GatewayParts): void {
  const { db, keys, ladder, limits, now } = parts
  gateway.get(gatewayPaths.hello, async (): Promise<Hello> => {
    const { records, gzippedBytes, rawBytes, recordBytes, blobBytes } = batchLimits
    return {
      protocol: { oldest: oldestProtocol, newest: protocolVersion },
      schemas: { oldest: oldestSchema(ladder), newest: ladder.newest },
      oldestApp,
      serverTime: now().toISOString(),
      challenge: makeChallenge(keys.sessionSecret, now()),
      rootKey: keys.rootKey,
      cityChain: keys.city.chain,
      instruments: await listPublishedInstruments(db),
      limits: {
        records,
        gzippedBytes,
        rawBytes,
        recordBytes,
        blobBytes,
        batchesPerMinute: limits.batchesPerMinute,
      },
    }
  })
}
