import fc from 'fast-check'
import { expect, it } from 'vitest'

import {
  printRecoveryCode,
  readRecoveryCode,
  recoverySecretBytes,
} from '#core/workspace/recovery-code.ts'

const letters = Array.from('0123456789ABCDEFGHJKMNPQRSTVWXYZ')
const secrets = fc.uint8Array({ minLength: recoverySecretBytes, maxLength: recoverySecretBytes })

it('is eight groups of four letters that are not mistaken for each other, and reads back', () => {
  fc.assert(
    fc.property(secrets, (secret) => {
      const code = printRecoveryCode(secret)
      expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){7}[0-9A-HJKMNP-TV-Z]{4}$/)
      expect(readRecoveryCode(code)).toEqual(secret)
      const typed = code
        .toLowerCase()
        .replaceAll('-', ' – ')
        .replaceAll('0', 'O')
        .replaceAll('1', 'i')
      expect(readRecoveryCode(typed)).toEqual(secret)
    }),
  )
})

it('is refused with any one letter wrong, missing or twice, or two neighbours exchanged', () => {
  fc.assert(
    fc.property(secrets, (secret) => {
      const code = printRecoveryCode(secret).replaceAll('-', '')
      for (let at = 0; at < code.length; at++) {
        const put = (text: string, length = 1) => code.slice(0, at) + text + code.slice(at + length)
        const faulty = letters.filter((letter) => letter !== code[at]).map((letter) => put(letter))
        faulty.push(put(''), put(code.charAt(at).repeat(2)))
        const swapped = put(code.charAt(at + 1) + code.charAt(at), 2)
        if (swapped !== code) faulty.push(swapped)
        for (const text of faulty) expect(readRecoveryCode(text)).toBeNull()
      }
    }),
    { numRuns: 20 },
  )
})
