import {
  TableRefusedError,
  tableLimits,
  type Cell,
  type SheetRow,
  type Spreadsheet,
} from './spreadsheet.ts'

const delimiters = [';', ',', '\t', '|'] as const

/**
 * Reads delimited text: UTF-8 or UTF-16 with or without its mark, else Windows-1252, which is what
 * text of the old font encodings comes in. The delimiter is the one that cuts the first lines most
 * evenly, or the one a `sep=` line names.
 */
export function readCsv(bytes: Uint8Array): Spreadsheet {
  const text = decode(bytes)
  if (text.includes('\u0000')) throw new TableRefusedError('not-a-table')
  const named = /^sep=(.)\r?\n/.exec(text)
  const body = named === null ? text : text.slice(named[0].length)
  const rows = parse(body, named?.[1] ?? guessDelimiter(body), named === null ? 1 : 2)
  if (rows.length === 0) throw new TableRefusedError('no-rows')
  return { sheetNames: [], sheet: { name: '', rows } }
}

function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeAs('utf-16le', bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeAs('utf-16be', bytes)
  const head = bytes.subarray(0, 400)
  const zeros = (parity: number) =>
    head.filter((byte, index) => byte === 0 && index % 2 === parity).length
  if (zeros(1) > head.length / 4) return decodeAs('utf-16le', bytes)
  if (zeros(0) > head.length / 4) return decodeAs('utf-16be', bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return decodeAs('windows-1252', bytes)
  }
}

function decodeAs(encoding: string, bytes: Uint8Array): string {
  return new TextDecoder(encoding).decode(bytes)
}

function guessDelimiter(text: string): string {
  const lines = text
    .slice(0, 20_000)
    .replace(/"[^"]*"/g, '')
    .split(/\r?\n/, 20)
  const scores = delimiters.map((delimiter) => {
    const counts = lines.map((line) => line.split(delimiter).length - 1)
    const usual = Math.max(...counts)
    return { delimiter, score: counts.filter((count) => count > 0).length * 1000 + usual }
  })
  return scores.sort((left, right) => right.score - left.score)[0]?.delimiter ?? ';'
}

function parse(text: string, delimiter: string, firstNumber: number): SheetRow[] {
  const rows: SheetRow[] = []
  let cells: (Cell | undefined)[] = []
  let number = firstNumber
  let position = 0

  const endRow = () => {
    if (cells.some((cell) => cell !== undefined)) rows.push({ number, cells })
    cells = []
    number += 1
    if (number > tableLimits.rows + 1) throw new TableRefusedError('too-many-rows')
  }
  while (position < text.length) {
    const field = readField(text, position, delimiter)
    cells.push(field.value.trim() === '' ? undefined : toCell(field.value))
    if (cells.length > tableLimits.columns) throw new TableRefusedError('too-many-rows')
    position = field.end
    if (text[position] === delimiter) position += 1
    else {
      endRow()
      position += text.startsWith('\r\n', position) ? 2 : 1
    }
  }
  if (cells.length > 0) endRow()
  return rows
}

function toCell(text: string): Cell {
  return { kind: 'text', text, font: null }
}

/** `end` is where the delimiter or line end after the field stands. */
function readField(text: string, start: number, delimiter: string): { value: string; end: number } {
  if (text[start] !== '"') return readPlain(text, start, delimiter)
  let value = ''
  let position = start + 1
  for (;;) {
    const quote = text.indexOf('"', position)
    if (quote === -1) return { value: value + text.slice(position), end: text.length }
    value += text.slice(position, quote)
    if (text[quote + 1] !== '"') {
      const rest = readPlain(text, quote + 1, delimiter)
      return { value: value + rest.value, end: rest.end }
    }
    value += '"'
    position = quote + 2
  }
}

function readPlain(text: string, start: number, delimiter: string): { value: string; end: number } {
  let end = start
  while (end < text.length && text[end] !== delimiter && text[end] !== '\n' && text[end] !== '\r') {
    end += 1
  }
  return { value: text.slice(start, end), end }
}
