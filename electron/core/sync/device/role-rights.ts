import type { Certificate, CertificateRole } from '#shared/wire/certificate.ts'

/** What not everyone may do. What is not listed here, every enrolled laptop may. */
export type Right = 'answer-request' | 'relay-batch' | 'review' | 'assign' | 'erase'

/** The one place that says who may; the gateway refuses the same again. */
const holders: Readonly<Record<Right, readonly CertificateRole[]>> = {
  'answer-request': ['association-manager'],
  'relay-batch': ['association-manager'],
  review: ['association-manager'],
  assign: ['association-manager'],
  erase: ['association-manager'],
}

export function mayDo({ role }: Pick<Certificate, 'role'>, right: Right): boolean {
  return holders[right].includes(role)
}
