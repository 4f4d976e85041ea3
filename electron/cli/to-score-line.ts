import type { Evaluation } from '#shared/domain/instruments/evaluation.ts'

/** The result of one case as one line of JSON. */
export function toScoreLine({ criteria, groups, total, synchrony, ...result }: Evaluation): string {
  return JSON.stringify({
    criteria: mapValues(criteria, ({ points, min, max, value }) => ({ points, min, max, value })),
    groups: mapValues(groups, ({ min, max, points }) => ({ min, max, points })),
    total: { points: total.points, min: total.min, max: total.max },
    synchrony: { value: synchrony.value, min: synchrony.min, max: synchrony.max },
    class: result.class,
  })
}

function mapValues<From, To>(
  record: Readonly<Record<string, From>>,
  map: (value: From) => To,
): Record<string, To> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value)]))
}
