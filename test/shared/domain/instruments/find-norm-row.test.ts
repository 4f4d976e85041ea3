import { expect, it } from 'vitest'

import { convertVsic, findNormRow } from '#shared/domain/instruments/find-norm-row.ts'

const row = (vsicCode: string) => ({ vsicCode, name: vsicCode, values: { automation: 1 } })
const set = (...codes: string[]) => ({ vsicVersion: '2025' as const, rows: codes.map(row) })
const find = (codes: string[], version: '2018' | '2025', code: string) =>
  findNormRow(set(...codes), { version, code })?.vsicCode

it('takes the norms of the group before those of the division', () => {
  expect(find(['25', '259'], '2025', '25920')).toBe('259')
  expect(find(['25', '251'], '2025', '25920')).toBe('25')
  expect(find(['24'], '2025', '25920')).toBeUndefined()
})

it('reads a code of 2018 as what it has become in 2025', () => {
  expect(convertVsic({ version: '2018', code: '1104' }, '2025')).toEqual(['1105'])
  expect(convertVsic({ version: '2025', code: '1105' }, '2018')).toEqual(['1104'])
  expect(find(['1104', '11'], '2018', '1104')).toBe('11')
  expect(find(['1105', '11'], '2018', '1104')).toBe('1105')
})

it('does not choose between the parts of a class that was split', () => {
  expect(find(['2611', '2619'], '2018', '2610')).toBeUndefined()
  expect(find(['2611', '2619', '26'], '2018', '2610')).toBe('26')
})

it('has no norms for a code that is no wider than the rows', () => {
  expect(find(['259'], '2025', '25')).toBeUndefined()
  expect(find(['25'], '2025', 'C')).toBeUndefined()
})
