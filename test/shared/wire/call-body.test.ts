import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { fromBase64, toBase64 } from '#shared/wire/base64.ts'
import { decodeCallBody, encodeCallBody } from '#shared/wire/call-body.ts'

describe('call body', () => {
  it('writes the same base64 as Node and reads it back', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
        expect(toBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'))
        expect(fromBase64(toBase64(bytes))).toEqual(bytes)
      }),
    )
  })

  it('carries values with bytes inside, however deep', () => {
    const value = {
      files: [{ name: 'Ảnh', bytes: Uint8Array.of(0, 255, 7) }],
      count: 2,
      none: null,
    }
    expect(decodeCallBody(encodeCallBody(value))).toEqual(value)
  })

  it('carries the absence of an input', () => {
    expect(decodeCallBody(encodeCallBody(undefined))).toBeUndefined()
  })

  it('refuses to send a key that would be read as bytes', () => {
    expect(() => encodeCallBody({ $bytes: 'AAAA' })).toThrow(TypeError)
  })

  it.each([
    '',
    '[]',
    'null',
    '{"value":1,"more":2}',
    '{"value":{"$bytes":"A"}}',
    '{"value":{"$bytes":3}}',
  ])('refuses %s', (text) => {
    expect(() => decodeCallBody(text)).toThrow()
  })
})
