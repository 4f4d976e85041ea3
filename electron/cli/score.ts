import { readFileSync } from 'node:fs'

import { evaluate } from '#shared/domain/instruments/evaluate.ts'
import type { CompiledInstrument } from '#shared/domain/instruments/compiled-instrument.ts'

import { checkCase } from './check-case.ts'
import { readCases, type CaseFault } from './read-cases.ts'
import { readInstrument } from './read-instrument.ts'
import { toScoreLine } from './to-score-line.ts'

/**
 * `npm run --silent score -- FILE`: scores the cases of a JSON or NDJSON file, one JSON line each.
 * Any fault anywhere: exit code 2, a line per fault on stderr, nothing on stdout.
 */
function score(file: string | undefined): number {
  if (file === undefined) return refuse(['usage: npm run --silent score -- FILE'])
  const text = readText(file)
  if (text === null) return refuse([`${file}: cannot be read`])

  const { cases, faults } = readCases(text)
  const findInstrument = rememberInstruments()
  const checked = cases.map((oneCase) => checkCase(oneCase, findInstrument))
  const allFaults = [...faults, ...checked.flatMap((one) => ('faults' in one ? one.faults : []))]
  if (allFaults.length > 0) {
    return refuse(allFaults.sort((a, b) => a.number - b.number).map(toFaultLine))
  }

  const lines = checked.map((one) =>
    'facts' in one ? toScoreLine(evaluate(one.compiled, one.facts)) : '',
  )
  process.stdout.write(`${lines.join('\n')}\n`)
  return 0
}

function refuse(lines: readonly string[]): number {
  process.stderr.write(`${lines.join('\n')}\n`)
  return 2
}

function toFaultLine({ number, line, key, message }: CaseFault): string {
  return `case ${number} (line ${line})${key === null ? '' : `, ${key}`}: ${message}`
}

function readText(file: string): string | null {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return null
  }
}

function rememberInstruments(): (id: string) => CompiledInstrument | null {
  const known = new Map<string, CompiledInstrument | null>()
  return (id) => {
    const found = known.has(id) ? (known.get(id) ?? null) : readInstrument(id)
    known.set(id, found)
    return found
  }
}

process.exitCode = score(process.argv[2])
