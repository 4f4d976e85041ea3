import { tcvn3Table, vniTable } from './legacy-vietnamese-tables.ts'

/** How Vietnamese text was written: today's Unicode, or one of the font encodings before it. */
export type TextEncoding = 'unicode' | 'tcvn3' | 'vni'

type Decoder = { readonly letters: ReadonlyMap<string, string>; readonly pattern: RegExp }

const decoders: Readonly<Record<Exclude<TextEncoding, 'unicode'>, Decoder>> = {
  tcvn3: toDecoder(tcvn3Table),
  vni: toDecoder(vniTable),
}

/**
 * Turns text of a font encoding into Unicode NFC, longest match first. Decode before any clean-up:
 * the soft hyphen is `ư` in TCVN3. Capitals of TCVN3 live in fonts of their own, see
 * `isCapitalsFont`.
 */
export function decodeLegacy(text: string, encoding: TextEncoding): string {
  if (encoding === 'unicode') return text.normalize('NFC')
  const { letters, pattern } = decoders[encoding]
  return text.replace(pattern, (match) => letters.get(match) ?? match).normalize('NFC')
}

/** What a font name says of the text in it; null when it says nothing. */
export function encodingOfFont(font: string): Exclude<TextEncoding, 'unicode'> | null {
  if (/^\.vn/i.test(font)) return 'tcvn3'
  return /^vni[- ]/i.test(font) ? 'vni' : null
}

/** `.VnTimeH`: small letters that look like capitals. */
export function isCapitalsFont(font: string): boolean {
  return /^\.vn.*h$/i.test(font)
}

/** Text beyond Latin-1 cannot be of a font encoding. */
export function canBeLegacy(text: string): boolean {
  return /[\u0080-\u00ff]/.test(text) && !/[^\u0000-\u00ff]/.test(text)
}

/**
 * The encoding under which most words become Vietnamese syllables. Unicode wins every tie, and
 * always where too little speaks against it.
 */
export function detectEncoding(texts: readonly string[]): TextEncoding {
  const words = texts
    .filter(canBeLegacy)
    .flatMap((text) => text.split(/[\s,.;:()/-]+/))
    .filter((word) => /[\u0080-\u00ff]/.test(word))
    .slice(0, 5000)
  if (words.length === 0) return 'unicode'

  const plausible = (encoding: TextEncoding) =>
    words.filter((word) => isSyllable(decodeLegacy(word, encoding))).length
  const scores = (['tcvn3', 'vni'] as const).map((encoding) => ({
    encoding,
    score: plausible(encoding),
  }))
  const [best] = scores.sort((left, right) => right.score - left.score)
  const needed = Math.max(plausible('unicode') + 1, words.length * 0.6)
  return best !== undefined && best.score >= needed ? best.encoding : 'unicode'
}

/** Onset, vowels, final, at most one tone: loose, but mojibake hardly ever fits. */
function isSyllable(word: string): boolean {
  const parts = word.normalize('NFD').toLowerCase().replaceAll('đ', 'd')
  const tones = parts.match(/[\u0300\u0301\u0303\u0309\u0323]/g) ?? []
  const base = parts.replace(/[\u0300\u0301\u0302\u0303\u0306\u0309\u031b\u0323]/g, '')
  return (
    tones.length <= 1 &&
    /^(ngh?|[cgknpt]h|g[hi]|tr|qu|[bcdghklmnpqrstvx])?[aeiouy]{1,3}(ng|nh|ch|[cmnpt])?$/.test(base)
  )
}

function toDecoder(table: string): Decoder {
  const letters = new Map(
    table.split(' ').map((item) => [item.slice(0, -1), item.slice(-1)] as const),
  )
  const longestFirst = [...letters.keys()].sort((left, right) => right.length - left.length)
  return { letters, pattern: new RegExp(longestFirst.join('|'), 'g') }
}
