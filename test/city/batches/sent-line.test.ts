import fc from 'fast-check'
import { expect, it } from 'vitest'

import { readLine, readSentLine } from '#city/batches/sent-line.ts'
import { shippedLadder } from '#shared/wire/upcast-record.ts'
import { firmDetails } from '#test/support/open-firm-core.ts'
import { runSeed } from '#test/support/run-seed.ts'
import { firmRecord } from '#test/support/test-records.ts'

const schema = 1
const line = JSON.stringify(firmRecord(firmDetails({ name: 'Công ty Cơ khí Thăng Long' })))

it('reads a line the same from the bytes it was sent in and from the text it was kept as', () => {
  const sent = readSentLine(shippedLadder, schema, Buffer.from(line))

  expect(sent).toEqual(readLine(shippedLadder, schema, line))
  expect(sent).toMatchObject({ ok: true, text: line })
})

it('keeps the same text and bytes of a line, whatever it was sent as', () => {
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 60 }),
    fc.tuple(fc.nat({ max: line.length }), fc.nat({ max: 255 })).map(([at, byte]) => {
      const changed = Buffer.from(line)
      changed[at] = byte
      return changed
    }),
  )
  fc.assert(
    fc.property(bytes, (sent) => {
      const read = readSentLine(shippedLadder, schema, Buffer.from(sent))

      expect(read.text).toBe(Buffer.from(sent).toString('utf8'))
      expect(Buffer.from(read.bytes).equals(Buffer.from(read.text))).toBe(true)
      expect(read).toEqual(readLine(shippedLadder, schema, read.text))
    }),
    { seed: runSeed, numRuns: 500 },
  )
})
