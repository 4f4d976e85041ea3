import { cpus, release, type } from 'node:os'

import type { Proof } from '#test/support/report-proof.ts'

import type { Proved } from './proofs.ts'

const numbers = new Intl.NumberFormat('en-GB')

/** For `SECURITY.md`: promise, tries, failures and what others publish, then what the tries were. */
export function toProofTable(proved: readonly Proved[]): string {
  const rows = proved.map(({ id, says, proofs, failures, published }) => {
    const tries = proofs.reduce((sum, proof) => sum + proof.tries, 0)
    return `| ${id} | ${says} | ${numbers.format(tries)} | ${String(failures)} | ${published} |`
  })
  const tried = proved.map(({ id, proofs }) => `- ${id}: ${proofs.map(toWords).join('; ')}`)
  return [
    '| # | promise | tries | failures | what others publish |',
    '| --- | --- | --- | --- | --- |',
    ...rows,
    '',
    'What was tried:',
    '',
    ...tried,
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
