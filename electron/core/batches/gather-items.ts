import type { ReadDb } from '#core/database/schema.ts'
import { getArrivedAssessment } from '#core/review/get-arrived-assessment.ts'
import { listApprovedRecords } from '#core/review/list-approved-records.ts'
import { hashSignedContent } from '#exchange/hash-signed-content.ts'
import type { ArrivedAssessment } from '#shared/contract/review-contract.ts'
import { mostBatchItems } from '#shared/domain/batches/batch.ts'

import { listTakenRecords } from './batch-item-repository.ts'
import type { StoredItem } from './batch-item.ts'
import type { BatchWork } from './batch-work.ts'

/** Approved assessments that no batch has, the longest waiting first; `wanted` narrows them. */
export async function listReady(db: ReadDb, wanted: ReadonlySet<string> | null): Promise<string[]> {
  const taken = await listTakenRecords(db)
  const approved = await listApprovedRecords(db)
  return approved.filter((recordId) => !taken.has(recordId) && (wanted?.has(recordId) ?? true))
}

/** As a batch keeps them, at most `mostBatchItems`. */
export async function toItems(
  work: BatchWork,
  tx: BatchWork['db'],
  ready: readonly string[],
): Promise<StoredItem[]> {
  const items: StoredItem[] = []
  for (const recordId of ready.slice(0, mostBatchItems)) {
    const arrived = await getArrivedAssessment({ ...work, db: tx }, recordId)
    if (arrived.ok) items.push(await toItem(work, tx, arrived.value))
  }
  return items
}

async function toItem(
  { shelf }: BatchWork,
  db: ReadDb,
  arrived: ArrivedAssessment,
): Promise<StoredItem> {
  const { item, content, evidence, signOffs, instrument, isSound } = arrived
  const known = (await shelf.list(db)).find(({ sha256 }) => sha256 === instrument.sha256)
  const needsNorms = (known?.definition.norms.length ?? 0) > 0
  const contentSha256 = hashSignedContent(content, evidence)
  const covering = signOffs.filter((signOff) => signOff.contentSha256 === contentSha256)
  const parties = new Set(covering.flatMap(({ signers }) => signers.map(({ party }) => party)))
  return {
    ...item,
    contentSha256,
    facts: {
      isSound,
      isSigned: parties.has('mentor') && parties.has('firm'),
      openRangeCount: item.openRangeCount,
      norms: needsNorms ? normsOf(content.norms) : null,
      files: evidence.map(({ sha256 }) => sha256),
    },
    ...{ state: 'gathered', findings: null, decisionId: null },
    ...{ faultCode: null, reason: '', answeredAt: null },
  }
}

function normsOf(norms: ArrivedAssessment['content']['norms']): 'none' | 'sample' | 'real' {
  if (norms === null) return 'none'
  return norms.isSample ? 'sample' : 'real'
}
