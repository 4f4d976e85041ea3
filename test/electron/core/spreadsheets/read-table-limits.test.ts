import { monitorEventLoopDelay } from 'node:perf_hooks'

import { describe, expect, it } from 'vitest'

import { readTable } from '#core/spreadsheets/read-table.ts'
import { zip } from '#test/support/workbook.ts'

/** A sheet of one cell, merged with so many others that filling them takes minutes. */
function endlessWorkbook(): Uint8Array {
  const merges = Array.from(
    { length: 500_000 },
    (_, index) => `<mergeCell ref="A1:A${90_000 + ((index * 7919) % 9973)}"/>`,
  )
  return zip({
    'xl/workbook.xml': '<workbook><sheets><sheet name="x" r:id="i"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels': '<R><Relationship Id="i" Target="s.xml"/></R>',
    'xl/s.xml': `<worksheet><row r="1"><c r="A1"><v>1</v></c></row>${merges.join('')}</worksheet>`,
  })
}

/** Runs work and answers with the longest time, in ms, this thread was held up meanwhile. */
async function longestDelay(work: () => Promise<void>): Promise<number> {
  const delay = monitorEventLoopDelay({ resolution: 10 })
  delay.enable()
  await work()
  delay.disable()
  return delay.max / 1e6
}

describe('the limits of reading a table', () => {
  it('ends a file that would take minutes after 20 seconds, and answers others meanwhile', async () => {
    const bytes = endlessWorkbook()
    const started = performance.now()
    const held = await longestDelay(async () => {
      expect(await readTable(bytes, null)).toEqual({ ok: false, failure: 'too-slow' })
    })
    expect(performance.now() - started).toBeGreaterThan(19_000)
    expect(performance.now() - started).toBeLessThan(30_000)
    expect(held).toBeLessThan(1_000)
  }, 60_000)

  it('ends a file that would need more than 512 MiB, and lives on', async () => {
    const line = `${'a;'.repeat(499)}a\n`
    const bytes = new TextEncoder().encode(line.repeat(48_000))
    expect(await readTable(bytes, null)).toEqual({ ok: false, failure: 'too-large' })
  }, 60_000)

  it('stops at once when it is given up', async () => {
    const stop = new AbortController()
    const reading = readTable(endlessWorkbook(), null, stop.signal)
    setTimeout(() => stop.abort(), 300)
    const started = performance.now()
    await expect(reading).rejects.toThrow('aborted')
    expect(performance.now() - started).toBeLessThan(5_000)
  }, 60_000)
})
