import { parseTaxCode, type TaxCodeFault } from '#shared/domain/firms/tax-code.ts'

/** One line of what was pasted, counted from 1. */
export type PastedCode = { readonly line: number; readonly taxCode: string }
export type PastedFault = {
  readonly line: number
  /** The words of the line that were taken for a code. */
  readonly text: string
  readonly because: TaxCodeFault | 'repeated'
  /** Where the same code stood first; null unless repeated. */
  readonly firstLine: number | null
}

/**
 * Tax codes from a pasted list: one to a line, the first column that holds a digit where a line has
 * several. A leading zero that Excel ate is put back when the check digit then fits.
 */
export function readPastedCodes(text: string): {
  readonly codes: readonly PastedCode[]
  readonly faults: readonly PastedFault[]
} {
  const codes: PastedCode[] = []
  const faults: PastedFault[] = []
  const lineOf = new Map<string, number>()
  text.split(/\r\n|\r|\n/).forEach((words, index) => {
    const line = index + 1
    const typed = findCode(words)
    if (typed === '') return
    const parsed = parseTaxCode(withZero(typed))
    if (!parsed.ok) {
      faults.push({ line, text: typed, because: parsed.failure, firstLine: null })
      return
    }
    const firstLine = lineOf.get(parsed.value) ?? null
    if (firstLine !== null) faults.push({ line, text: typed, because: 'repeated', firstLine })
    else {
      lineOf.set(parsed.value, line)
      codes.push({ line, taxCode: parsed.value })
    }
  })
  return { codes, faults }
}

/** The column with the most digits, so that a running number before the code is passed over. */
function findCode(words: string): string {
  const columns = words.split(/[\t;,]/).map((column) => column.trim().slice(0, 60))
  const [best = ''] = columns.toSorted((one, other) => digitsIn(other) - digitsIn(one))
  return best === '' ? (columns[0] ?? '') : best
}

function digitsIn(text: string): number {
  return text.replace(/\D/g, '').length
}

function withZero(typed: string): string {
  const digits = typed.replace(/[\s.\-–\u00a0]/g, '')
  const hadZero = digits.length === 9 || digits.length === 12
  return hadZero && parseTaxCode(`0${digits}`).ok && !/^0/.test(digits) ? `0${digits}` : typed
}
