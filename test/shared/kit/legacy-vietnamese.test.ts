import { readFileSync } from 'node:fs'

import { describe, expect, it } from 'vitest'

import {
  decodeLegacy,
  detectEncoding,
  encodingOfFont,
  isCapitalsFont,
} from '#shared/kit/legacy-vietnamese.ts'

type Vector = { unicode: string; vni?: string; tcvn3?: string; tcvn3_font?: string }

const vectors = (
  JSON.parse(
    readFileSync(
      `${import.meta.dirname}/../../support/data/legacy-vietnamese-vectors.json`,
      'utf8',
    ),
  ) as Vector[]
).filter((vector) => vector.tcvn3_font === undefined)

describe('text of before Unicode', () => {
  it.each(vectors)('reads “$unicode” in both font encodings', ({ unicode, vni, tcvn3 }) => {
    if (tcvn3 !== undefined) expect(decodeLegacy(tcvn3, 'tcvn3')).toBe(unicode)
    if (vni !== undefined) expect(decodeLegacy(vni, 'vni')).toBe(unicode)
  })

  it('is told apart by what the words become', () => {
    const texts = (encoding: 'tcvn3' | 'vni') => vectors.flatMap((vector) => vector[encoding] ?? [])
    expect(detectEncoding(texts('tcvn3'))).toBe('tcvn3')
    expect(detectEncoding(texts('vni'))).toBe('vni')
    expect(detectEncoding(vectors.map(({ unicode }) => unicode))).toBe('unicode')
    expect(detectEncoding(['Hà Nội', 'Cà Mau', 'Phú Thị', 'là', 'và'])).toBe('unicode')
    expect(detectEncoding(['Cong ty ABC', ''])).toBe('unicode')
  })

  it('is recognised by its fonts, capitals too', () => {
    expect(encodingOfFont('.VnTime')).toBe('tcvn3')
    expect(encodingOfFont('VNI-Times')).toBe('vni')
    expect(encodingOfFont('Times New Roman')).toBeNull()
    expect(isCapitalsFont('.VnTimeH')).toBe(true)
    expect(isCapitalsFont('.VnTime')).toBe(false)
  })
})
