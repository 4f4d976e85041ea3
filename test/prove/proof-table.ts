import { cpus, release, type } from 'node:os'

import type { Proof } from '#test/support/report-proof.ts'

import type { Proved } from './proofs.ts'

const numbers = new Intl.NumberFormat('en-GB')

/** The table of `SECURITY.md`: promise, what was tried how often, failures, what others publish. */
export function toProofTable(proved: readonly Proved[]): string {
  const rows = proved.map(({ id, says, proofs, failures, published }) => {
    const tried = proofs.map(toWords).join('; ')
    return `| ${id} | ${says} | ${tried} | ${String(failures)} | ${published} |`
  })
  return [
    '| # | promise | tried | failures | what others publish |',
    '| --- | --- | --- | --- | --- |',
    ...rows,
  ].join('\n')
}

function toWords({ name, tries, note }: Proof): string {
  return `${numbers.format(tries)} ${name}${note === undefined ? '' : ` (${note})`}`
}

/** On what the table was made: `2026-11-26, Linux 6.1, 2 x …, Node 24.21.0, seed 7`. */
export function describeRun(at: Date, seed: number, isLong: boolean): string {
  const processors = cpus()
  return [
    at.toISOString().slice(0, 10),
    `${type()} ${release().split('-')[0] ?? ''}`,
    `${String(processors.length)} x ${processors[0]?.model.trim() ?? 'unknown processor'}`,
    `Node ${process.versions.node}`,
    `seed ${String(seed)}`,
    isLong ? 'full size (`--long`)' : 'ordinary size',
  ].join(', ')
}
