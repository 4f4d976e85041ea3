import { expect, it } from 'vitest'

import { mostBatchItems } from '#shared/domain/batches/batch.ts'
import { batchLimits, certificateDays } from '#shared/wire/wire-limits.ts'

const kibi = 1024
const mebi = 1024 * 1024

/** As laptops and city have agreed: whoever moves one of these has to move both sides. */
it('are those that laptops and city have agreed on', () => {
  expect(batchLimits).toMatchObject({
    ...{ records: 500, usualRecords: 100 },
    ...{ gzippedBytes: 8 * mebi, rawBytes: 64 * mebi, recordBytes: 512 * kibi },
    ...{ blobBytes: 10 * mebi, blobsPerAssessment: 50 },
  })
  expect(certificateDays.device).toBe(180)
})

it('let what an association gathers for the city go in one batch', () => {
  expect(mostBatchItems).toBe(500)
})
