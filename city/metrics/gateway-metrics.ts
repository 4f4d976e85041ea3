import { collectDefaultMetrics, Counter, Histogram, Registry } from 'prom-client'
import { z } from 'zod'

import { parseJson } from '#shared/kit/parse-json.ts'
import { recordOutcomeSchema } from '#shared/wire/receipt.ts'
import type { SignedText } from '#shared/wire/signed-text.ts'

export type GatewayMetrics = {
  readonly registry: Registry
  readonly batchSeconds: Histogram
  readonly calls: Histogram<'route' | 'method' | 'status'>
  readonly countReceipt: (receipt: SignedText) => void
}

/** All that is counted of a receipt, which this gateway or another like it wrote. */
const countedSchema = z.looseObject({
  records: z.array(z.looseObject({ status: recordOutcomeSchema.shape.status })),
})

const secondsOfBatches = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

/** Figures for Prometheus: counts and times, no ids. */
export function makeMetrics(): GatewayMetrics {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const records = new Counter({
    name: 'nangbac_records_total',
    help: 'Records answered in receipts, by status',
    labelNames: ['status'],
    registers: [registry],
  })
  return {
    registry,
    batchSeconds: new Histogram({
      name: 'nangbac_batch_seconds',
      help: 'Time to take a batch, waiting included',
      buckets: secondsOfBatches,
      registers: [registry],
    }),
    calls: new Histogram({
      name: 'nangbac_call_seconds',
      help: 'Time of calls by route and status',
      labelNames: ['route', 'method', 'status'],
      buckets: secondsOfBatches,
      registers: [registry],
    }),
    countReceipt: ({ text }) => {
      for (const { status } of countedSchema.parse(parseJson(text)).records) {
        records.inc({ status })
      }
    },
  }
}
