import { createHash } from 'node:crypto'

/** Crockford's alphabet: no I, L, O, U. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const symbolCount = 28
const checkCount = 4

/** How many random bytes a code carries: 28 symbols of 5 bits hold 140 bits; 17 bytes are 136. */
export const recoverySecretBytes = 17

/**
 * Prints a secret as eight groups of four, the last one check characters:
 * `7K3M-9Q2T-…`. 136 bits, so no slow key derivation is needed.
 */
export function printRecoveryCode(secret: Uint8Array): string {
  const symbols = toSymbols(secret) + checkSymbols(secret)
  return (symbols.match(/.{4}/g) ?? []).join('-')
}

/**
 * Reads a code as people type it: any case, spaces or dashes anywhere, O for 0, I and L for 1.
 * Null when it is not a code (length, letters or check characters do not hold).
 */
export function readRecoveryCode(typed: string): Uint8Array | null {
  const symbols = typed
    .toUpperCase()
    .replace(/[\s\-–—.]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')
  if (symbols.length !== symbolCount + checkCount) return null
  const secret = fromSymbols(symbols.slice(0, symbolCount))
  if (secret === null || toSymbols(secret) !== symbols.slice(0, symbolCount)) return null
  return checkSymbols(secret) === symbols.slice(symbolCount) ? secret : null
}

function toSymbols(secret: Uint8Array): string {
  // 136 bits and four zero bits fill 28 symbols exactly.
  let rest = BigInt(`0x${Buffer.from(secret).toString('hex')}`) << 4n
  let symbols = ''
  for (let index = 0; index < symbolCount; index++) {
    symbols = alphabet.charAt(Number(rest & 31n)) + symbols
    rest >>= 5n
  }
  return symbols
}

function fromSymbols(symbols: string): Uint8Array | null {
  let bits = 0n
  for (const symbol of symbols) {
    const value = alphabet.indexOf(symbol)
    if (value < 0) return null
    bits = (bits << 5n) | BigInt(value)
  }
  const hex = (bits >> 4n).toString(16).padStart(recoverySecretBytes * 2, '0')
  return new Uint8Array(Buffer.from(hex, 'hex'))
}

/** Twenty bits of a hash: a mistyped code is told from a wrong one before anything is tried. */
function checkSymbols(secret: Uint8Array): string {
  const digest = createHash('sha256').update('nang-bac recovery code').update(secret).digest()
  let symbols = ''
  for (let index = 0; index < checkCount; index++) {
    symbols += alphabet.charAt((digest[index] ?? 0) & 31)
  }
  return symbols
}
