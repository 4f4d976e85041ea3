import { describe, expect, it } from 'vitest'

import {
  isProofOf,
  proveByCode,
  readEnrolmentCode,
  secretsOfCode,
  toEnrolmentCode,
} from '#exchange/enrolment-code.ts'

describe('an enrolment code', () => {
  it('reads back as it was printed, and as people mistype it', () => {
    const code = toEnrolmentCode(Uint8Array.from({ length: 10 }, (_, index) => index * 25))
    expect(code).toMatch(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){3}$/)
    const plain = code.replaceAll('-', '')
    expect(readEnrolmentCode(code)).toBe(plain)
    expect(readEnrolmentCode(` ${code.toLowerCase()} `)).toBe(plain)
    expect(readEnrolmentCode('OOOO IIII LLLL 1234')).toBe('0000111111111234')
  })

  it('is refused with a letter too few, too many or outside the alphabet', () => {
    expect(readEnrolmentCode('7K3M-9QXR-0000-111')).toBeNull()
    expect(readEnrolmentCode('7K3M-9QXR-0000-11111')).toBeNull()
    expect(readEnrolmentCode('7K3M-9QXR-0000-111U')).toBeNull()
  })

  it('proves a request and no answer, under its own key alone', () => {
    const { proofKey, codeId } = secretsOfCode('0000111111111234')
    const proof = proveByCode(proofKey, 'request', 'xin cấp')
    expect(isProofOf(proofKey, 'request', { text: 'xin cấp', proof })).toBe(true)
    expect(isProofOf(proofKey, 'answer', { text: 'xin cấp', proof })).toBe(false)
    expect(isProofOf(proofKey, 'request', { text: 'xin cấp.', proof })).toBe(false)
    expect(isProofOf(codeId, 'request', { text: 'xin cấp', proof })).toBe(false)
  })
})
