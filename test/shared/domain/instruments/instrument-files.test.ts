import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, it } from 'vitest'

import { parseInstrument } from '#shared/domain/instruments/parse-instrument.ts'
import { tt17 } from '#test/support/tt17.ts'

const folder = join(import.meta.dirname, '../../../../resources/instruments')

describe('resources/instruments', () => {
  it.each(readdirSync(folder))('%s is an instrument, named after its id', (file) => {
    const { definition } = parseInstrument(JSON.parse(readFileSync(join(folder, file), 'utf8')))
    expect(file).toBe(`${definition.id}.json`)
  })

  it('holds the circular: 26 criteria, 100 points, 30 20 19 17 14 by group, 4 classes', () => {
    const { criteria, groups, classes, synchrony } = tt17.definition

    expect(criteria.map(({ code }) => code)).toEqual(
      Array.from({ length: 26 }, (_, index) => `C${String(index + 1).padStart(2, '0')}`),
    )
    expect(groups.map(({ maxPoints }) => maxPoints)).toEqual([30, 20, 19, 17, 14])
    expect(classes.map(({ totalFrom, synchronyFrom }) => [totalFrom, synchronyFrom])).toEqual([
      [0, '0'],
      [35, '0.3'],
      [60, '0.5'],
      [75, '0.65'],
    ])
    expect(synchrony.status).toBe('unconfirmed')
  })

  it('marks the bands the circular does not state', () => {
    const inferred = tt17.definition.criteria.flatMap(({ code, parts }) =>
      parts.some(({ bands }) => bands.some(({ stated }) => !stated)) ? [code] : [],
    )
    expect(inferred).not.toContain('C01')
    expect(inferred).not.toContain('C05')
    expect(inferred).toEqual(
      expect.arrayContaining(['C02', 'C06', 'C08', 'C12', 'C14', 'C17', 'C20']),
    )
  })
})
