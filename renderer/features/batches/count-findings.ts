import { findingCodes, type BatchFinding } from '#shared/domain/batches/batch-finding.ts'
import type { Batch } from '#shared/domain/batches/batch.ts'

export type FindingCount = Pick<BatchFinding, 'code' | 'blocks'> & { readonly count: number }

/** How many assessments each finding is about, the gravest first. */
export function countFindings({ items }: Pick<Batch, 'items'>): FindingCount[] {
  const all = items.flatMap(({ findings }) => findings)
  return findingCodes.flatMap((code) => {
    const found = all.filter((finding) => finding.code === code)
    const [first] = found
    return first ? [{ code, blocks: first.blocks, count: found.length }] : []
  })
}

/** The assessments that cannot go as they are. */
export function blockedItems({ items }: Pick<Batch, 'items'>): Batch['items'] {
  return items.filter(({ findings }) => findings.some(({ blocks }) => blocks))
}
