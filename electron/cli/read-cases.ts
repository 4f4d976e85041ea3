import { findRepeatedKey } from './find-repeated-key.ts'

/** One case of a file, still unchecked, with the line it starts on. */
export type Case = { readonly number: number; readonly line: number; readonly json: unknown }

/** A fault, and the case and key where it is. */
export type CaseFault = {
  readonly number: number
  readonly line: number
  readonly key: string | null
  readonly message: string
}

export type CasesOrFaults = {
  readonly cases: readonly Case[]
  readonly faults: readonly CaseFault[]
}

/**
 * Reads one case as JSON, pretty-printed or not, or one case per line (NDJSON). Blank lines and a
 * byte-order mark are passed over.
 */
export function readCases(text: string): CasesOrFaults {
  const content = text.replace(/^\uFEFF/, '')
  const lines = content.split('\n').map((line, index) => ({ line: index + 1, text: line.trim() }))
  const filled = lines.filter((line) => line.text !== '')
  const [first] = filled
  if (!first) return { cases: [], faults: [fault(1, 1, 'the file holds no case')] }

  const parsedLines = filled.map((line, index) => parseCase(index + 1, line.line, line.text))
  const isOnePerLine = filled.length > 1 && parsedLines.some(({ cases }) => cases.some(isObject))
  if (!isOnePerLine || parses(content)) return parseCase(1, first.line, content)
  return {
    cases: parsedLines.flatMap(({ cases }) => cases),
    faults: parsedLines.flatMap(({ faults }) => faults),
  }
}

function parseCase(number: number, line: number, text: string): CasesOrFaults {
  try {
    const json: unknown = JSON.parse(text)
    const repeated = findRepeatedKey(text)
    return repeated === null
      ? { cases: [{ number, line, json }], faults: [] }
      : { cases: [], faults: [{ ...fault(number, line, 'the key is there twice'), key: repeated }] }
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    return { cases: [], faults: [fault(number, line, `not readable as JSON: ${error.message}`)] }
  }
}

function parses(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

function isObject({ json }: Case): boolean {
  return typeof json === 'object' && json !== null && !Array.isArray(json)
}

function fault(number: number, line: number, message: string): CaseFault {
  return { number, line, key: null, message: message.replace(/\s+/g, ' ') }
}
