import type { Firm } from '#shared/domain/firms/firm.ts'

/** What the choice of a mentor looks at in a firm. */
export type AssignableFirm = Pick<
  Firm,
  'name' | 'taxCode' | 'vsic' | 'keySectorId' | 'wardCode' | 'ownership'
> & {
  readonly firmId: string
  /** Earlier assessments of this firm by mentor, newest year first. */
  readonly assessedBy: readonly { readonly mentorId: string; readonly years: readonly number[] }[]
}
