import { expect, it } from 'vitest'

import { readLine } from '#city/batches/sent-line.ts'
import { shippedLadder } from '#shared/wire/upcast-record.ts'
import {
  assessmentRecord,
  assignmentBody,
  assignmentRecord,
  firmRecord,
  reviewRecord,
} from '#test/support/test-records.ts'

import { mutatedJsonText } from './mutated-json.ts'
import { hostileTimeoutMs, tryInputs } from './try-inputs.ts'

const firm = firmRecord()
const assessment = assessmentRecord(firm.record_id)
const corpus: readonly unknown[] = [
  firm,
  assessment,
  reviewRecord(assessment, 'approve'),
  assignmentRecord(assignmentBody(firm)),
].map((record) => JSON.parse(JSON.stringify(record)) as unknown)

it(
  'a line of a batch is a record or has a fault that names what is wrong, whatever it holds',
  async () => {
    for (const record of corpus) {
      expect(readLine(shippedLadder, 1, JSON.stringify(record)).ok).toBe(true)
    }
    const { refused, taken } = await tryInputs({
      name: 'lines of a batch',
      inputs: mutatedJsonText(corpus),
      take: (text) => {
        const line = readLine(shippedLadder, 1, text)
        if (line.ok) return 'taken'
        expect(line.fault.code).toMatch(/^record\//)
        return 'refused'
      },
    })
    expect(Math.min(refused, taken)).toBeGreaterThan(20)
    expect(({} as Record<string, unknown>)['a']).toBeUndefined()
  },
  hostileTimeoutMs,
)
