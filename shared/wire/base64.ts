const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
const codeOf = Uint8Array.from(alphabet, (letter) => letter.charCodeAt(0))
const valueOf = new Uint8Array(128).fill(255)
codeOf.forEach((code, value) => (valueOf[code] = value))

const padding = 61
/** Arguments one `fromCharCode` call can safely take. */
const charactersAtOnce = 8_192

/** Base64 with padding. Written out because `shared` knows neither Node's Buffer nor the DOM's btoa. */
export function toBase64(bytes: Uint8Array): string {
  const codes = new Uint8Array(Math.ceil(bytes.length / 3) * 4)
  for (let from = 0, to = 0; from < bytes.length; from += 3, to += 4) {
    const second = bytes[from + 1] ?? 0
    const third = bytes[from + 2] ?? 0
    const group = ((bytes[from] ?? 0) << 16) | (second << 8) | third
    for (let place = 0; place < 4; place++) {
      codes[to + place] = codeOf[(group >> (18 - 6 * place)) & 63] ?? 0
    }
  }
  const missing = (3 - (bytes.length % 3)) % 3
  codes.fill(padding, codes.length - missing)
  return toText(codes)
}

/** Reads what `toBase64` wrote; throws a `TypeError` on anything else. */
export function fromBase64(text: string): Uint8Array {
  if (text.length % 4 !== 0) throw new TypeError('Not base64: its length is no multiple of four')
  const padded = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0
  const bytes = new Uint8Array((text.length / 4) * 3 - padded)
  for (let from = 0, to = 0; from < text.length; from += 4, to += 3) {
    const kept = from + 4 === text.length ? 4 - padded : 4
    let group = 0
    for (let place = 0; place < 4; place++) {
      group = (group << 6) | (place < kept ? sixBits(text.charCodeAt(from + place)) : 0)
    }
    bytes[to] = group >> 16
    if (kept > 2) bytes[to + 1] = (group >> 8) & 255
    if (kept > 3) bytes[to + 2] = group & 255
  }
  return bytes
}

function sixBits(code: number): number {
  const value = valueOf[code] ?? 255
  if (value === 255) throw new TypeError('Not base64: a letter outside its alphabet')
  return value
}

function toText(codes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < codes.length; at += charactersAtOnce) {
    text += String.fromCharCode(...codes.subarray(at, at + charactersAtOnce))
  }
  return text
}
