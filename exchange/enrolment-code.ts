import { createHmac, timingSafeEqual } from 'node:crypto'

import { sha256Hex } from './sha256.ts'

/** Crockford's base 32: no I, L, O, U, so that a printed code is read as it was meant. */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const codeLength = 16
const isCode = /^[0-9A-HJKMNP-TV-Z]{16}$/

/** 80 random bits as `7K3M-9QXR-…`: four groups of four. `random` gives 10 bytes. */
export function toEnrolmentCode(random: Uint8Array): string {
  if (random.length !== 10) throw new TypeError('A code is made of 10 bytes')
  let bits = 0n
  for (const byte of random) bits = (bits << 8n) | BigInt(byte)
  let code = ''
  for (let place = 0; place < codeLength; place++) {
    code = (letters[Number(bits & 31n)] ?? '') + code
    bits >>= 5n
  }
  return code.replace(/(.{4})(?=.)/g, '$1-')
}

/** What a person typed as 16 letters of the alphabet, or null. Takes I and L for 1, O for 0. */
export function readEnrolmentCode(typed: string): string | null {
  const code = typed.toUpperCase().replace(/[\s-]/g, '').replace(/[IL]/g, '1').replace(/O/g, '0')
  return isCode.test(code) ? code : null
}

/** What the gateway keeps of a code (16 letters, without dashes): enough to find and check, not to use it. */
export type CodeSecrets = {
  /** Finds the code. */
  readonly codeId: string
  /** Hex of the key under which request and answer are proved. */
  readonly proofKey: string
}

export function secretsOfCode(code: string): CodeSecrets {
  return {
    codeId: sha256Hex(`nang-bac-code-id/1\0${code}`),
    proofKey: sha256Hex(`nang-bac-code-key/1\0${code}`),
  }
}

/** Hex of the HMAC; `direction` keeps an answer from being played back as a request. */
export function proveByCode(
  proofKey: string,
  direction: 'request' | 'answer',
  text: string,
): string {
  return createHmac('sha256', Buffer.from(proofKey, 'hex'))
    .update(`${direction}\0${text}`)
    .digest('hex')
}

export function isProofOf(
  proofKey: string,
  direction: 'request' | 'answer',
  proved: { readonly text: string; readonly proof: string },
): boolean {
  const wanted = Buffer.from(proveByCode(proofKey, direction, proved.text), 'hex')
  const found = Buffer.from(proved.proof, 'hex')
  return found.length === wanted.length && timingSafeEqual(found, wanted)
}
