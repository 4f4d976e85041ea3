import type { TableRefusal } from './spreadsheet.ts'

/** What other kinds of file begin with, in Latin-1. */
const otherKinds = [
  /^%PDF/,
  /^\{\\rtf/,
  /^\x89PNG/,
  /^\xff\xd8\xff/,
  /^GIF8/,
  /^\s*<(!doctype|html|head|body)/i,
]
const markOfUtf8 = /^\xef\xbb\xbf/

/**
 * Why a file is not read at all: nothing in it, another kind of file, or text that calls itself a
 * workbook. Text under any other name is a table of text.
 */
export function refusalByLook(fileName: string, bytes: Uint8Array): TableRefusal | null {
  if (bytes.byteLength === 0) return 'empty-file'
  const head = String.fromCharCode(...bytes.subarray(0, 64)).replace(markOfUtf8, '')
  if (otherKinds.some((kind) => kind.test(head))) return 'not-excel'
  const isWorkbook = head.startsWith('PK') || head.startsWith('\xd0\xcf\x11\xe0')
  return /\.xls[xm]$/i.test(fileName) && !isWorkbook ? 'not-excel' : null
}
