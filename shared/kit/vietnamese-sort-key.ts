const alphabet = 'aăâbcdđeêfghijklmnoôơpqrstuưvwxyz'

/** Level, grave, hook, tilde, acute, dot below: the order of Vietnamese dictionaries. */
const tones = ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323']

/**
 * A text of plain letters whose order by code unit is the order of a Vietnamese dictionary: letters
 * first (`â` after `ă`, `đ` after `d`), tones only between words that are otherwise the same. For
 * columns of a database, which knows no collation.
 */
export function vietnameseSortKey(text: string): string {
  const letters: string[] = []
  const marks: string[] = []
  for (const part of text
    .trim()
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .match(/\P{M}\p{M}*/gu) ?? []) {
    const { letter, tone } = splitTone(part)
    const place = alphabet.indexOf(letter)
    letters.push(place < 0 ? letter : String.fromCharCode(0x41 + place))
    marks.push(String(tone))
  }
  return `${letters.join('')}\u0001${marks.join('')}`
}

/** By the given name, which stands last, then by the names before it: `Trần Văn An` as `An Trần Văn`. */
export function personSortKey(fullName: string): string {
  const names = fullName.trim().split(/\s+/)
  return vietnameseSortKey([names.at(-1) ?? '', ...names.slice(0, -1)].join(' '))
}

function splitTone(part: string): { letter: string; tone: number } {
  const marks = part.normalize('NFD')
  const found = tones.findIndex((tone) => tone !== '' && marks.includes(tone))
  const tone = Math.max(0, found)
  const plain = tone === 0 ? marks : marks.replace(tones[tone] ?? '', '')
  return { letter: plain.normalize('NFC'), tone }
}
