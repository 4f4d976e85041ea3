import { z } from 'zod'

import type { ReadDb } from '#core/database/schema.ts'
import { listArrivals } from '#core/sync/down/change-repository.ts'
import { parseJson } from '#shared/kit/parse-json.ts'
import { batchRecordSchema, type AssessmentBody } from '#shared/wire/batch-record.ts'

const authorSchema = z.object({ userId: z.uuid(), userName: z.string() })

/** A revision of an assessment as its mentor signed and sent it. */
export type ArrivedRevision = {
  readonly revId: string
  readonly body: AssessmentBody
  readonly author: z.infer<typeof authorSchema>
  readonly arrivedAt: string
}

/**
 * Every revision of an assessment that has arrived and that this app can read, the earliest first.
 * Ordered by how far the mentor's history had come: whichever carrier was faster, no clock decides.
 */
export async function listArrivedRevisions(
  db: ReadDb,
  recordId: string,
): Promise<ArrivedRevision[]> {
  const arrivals = await listArrivals(db, recordId)
  return arrivals
    .flatMap(({ revId, line, author, arrivedAt }): ArrivedRevision[] => {
      const record = batchRecordSchema.safeParse(parseJson(line)).data
      if (record?.kind !== 'assessment' || record.body === null) return []
      return [{ revId, body: record.body, author: authorSchema.parse(author), arrivedAt }]
    })
    .sort((left, right) => left.body.history.seq - right.body.history.seq)
}
