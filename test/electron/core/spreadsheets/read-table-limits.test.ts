import { randomBytes } from 'node:crypto'

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

/** Text that compresses less than the ratio allows. */
function noise(length: number): string {
  return randomBytes(length / 2).toString('hex')
}

describe('the limits of reading a table', () => {
  it('ends a file that would take minutes after 20 seconds, and reads others meanwhile', async () => {
    const started = performance.now()
    let hasEnded = false
    const endless = readTable(endlessWorkbook(), null).finally(() => (hasEnded = true))
    for (let others = 0; others < 3; others += 1) {
      expect(await readTable(new TextEncoder().encode('a;b\n1;2\n'), null)).toMatchObject({
        ok: true,
      })
      expect(hasEnded).toBe(false)
    }
    expect(await endless).toEqual({ ok: false, failure: 'too-slow' })
    expect(performance.now() - started).toBeGreaterThan(19_000)
  }, 120_000)

  it('ends a file that would need more than 512 MiB, and lives on', async () => {
    const line = `${'a;'.repeat(499)}a\n`
    const bytes = new TextEncoder().encode(line.repeat(48_000))
    expect(await readTable(bytes, null)).toEqual({ ok: false, failure: 'too-large' })
  }, 120_000)

  it('counts what many small parts inflate to together', async () => {
    // Each is small enough to be compressed as much as it likes.
    const part = ' '.repeat(256 * 1024)
    const parts = Array.from({ length: 199 }, (_, index) => [`xl/${index}.xml`, part] as const)
    const few = Object.fromEntries(parts.slice(0, 20))
    const many = Object.fromEntries([...parts, ['xl/last.xml', noise(1024 * 1024)]])
    expect(await readTable(zip(few), null)).toEqual({ ok: false, failure: 'not-a-table' })
    expect(await readTable(zip(many), null)).toEqual({ ok: false, failure: 'too-large' })
  }, 120_000)

  it('stops at once when it is given up', async () => {
    const stop = new AbortController()
    const reading = readTable(endlessWorkbook(), null, stop.signal)
    setTimeout(() => stop.abort(), 300)
    await expect(reading).rejects.toThrow('aborted')
  }, 120_000)
})
