import { z } from 'zod'

import type { ReadDb, WriteTx } from '#core/database/schema.ts'
import type { ArrivedWork } from '#shared/domain/review-quality/mentor-work.ts'
import { parseJson } from '#shared/kit/parse-json.ts'

/** What one revision comes to. */
export type AssessedPoints = {
  readonly revId: string
  readonly instrumentSha256: string
  readonly least: readonly number[]
  readonly most: readonly number[]
  readonly outputVnd: number | null
  readonly evidence: ArrivedWork['evidence']
}

const pointsSchema = z.array(z.int().min(0))
const evidenceSchema = z.strictObject({
  told: z.int(),
  seen: z.int(),
  document: z.int(),
  measured: z.int(),
  none: z.int(),
})

export async function storePoints(tx: WriteTx, points: readonly AssessedPoints[]): Promise<void> {
  await tx
    .insertInto('assessed_points')
    .values(
      points.map(({ revId, instrumentSha256, least, most, outputVnd, evidence }) => ({
        rev_id: revId,
        instrument_sha256: instrumentSha256,
        least: JSON.stringify(least),
        most: JSON.stringify(most),
        output_vnd: outputVnd,
        evidence: JSON.stringify(evidence),
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Those of the given revisions that have been worked out before. */
export async function listPoints(db: ReadDb, revIds: readonly string[]): Promise<AssessedPoints[]> {
  const rows = await db
    .selectFrom('assessed_points')
    .selectAll()
    .where('rev_id', 'in', revIds)
    .execute()
  return rows.map((row) => ({
    revId: row.rev_id,
    instrumentSha256: row.instrument_sha256,
    least: pointsSchema.parse(parseJson(row.least)),
    most: pointsSchema.parse(parseJson(row.most)),
    outputVnd: row.output_vnd,
    evidence: evidenceSchema.parse(parseJson(row.evidence)),
  }))
}
