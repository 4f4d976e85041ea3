import type { Core } from '#core/compose-core.ts'
import { sealFor } from '#exchange/age-file.ts'
import type { AssessmentId } from '#shared/domain/assessments/assessment.ts'
import { certificateRequestSchema, requestFileSchema } from '#shared/wire/certificate.ts'
import { valueOf } from '#test/support/open-test-core.ts'
import { answer } from '#test/support/start-test-assessment.ts'

import { sendByFile, take } from '../review/two-laptops.ts'
import { sign } from '../sync/enrolled-workspace.ts'
import type { TestCity } from '../sync/test-city.ts'

type Revision = { readonly recordId: string; readonly revId: string }

export async function submit(mentor: Core, id: AssessmentId, cost: number): Promise<void> {
  await answer(mentor, id, 'cost', cost)
  await sign(mentor, id)
  valueOf(await mentor.handlers.sync.submit({ assessmentIds: [id] }))
}

export async function approve(manager: Core, recordId: AssessmentId): Promise<void> {
  const { item } = valueOf(await manager.handlers.review.get({ recordId }))
  const wanted = { recordId, revId: item.revId, decision: 'approve' as const, remarks: [] }
  valueOf(await manager.handlers.review.decide(wanted))
}

/** The city gives an assessment back to its author. */
export function refuse(city: TestCity, { recordId, revId }: Revision, note: string): void {
  const head = { kind: 'assessment', record_id: recordId, rev_id: revId, stage: null }
  const nothing = { version: null, alias_of: null, code: null, pointer: null, conflict_id: null }
  city.tell('outcome', { outcome: { ...head, ...nothing, status: 'rejected', needs: [] }, note })
}

/** The city’s refusal of a revision reaches the mentor by file; the mended one comes back by another. */
export async function mend(
  city: TestCity,
  { manager, mentor }: { readonly manager: Core; readonly mentor: Core },
  { id, revId, cost }: { readonly id: AssessmentId; readonly revId: string; readonly cost: number },
): Promise<void> {
  await takeRefusal(city, mentor, revId)
  valueOf(await mentor.handlers.assessments.resume({ assessmentId: id }))
  await submit(mentor, id, cost)
  await take(manager, await sendByFile(mentor))
}

export async function takeRefusal(city: TestCity, mentor: Core, revId: string): Promise<void> {
  const row = city.feed.toReversed().find(({ change }) => change.text.includes(revId))
  if (!row) throw new Error(`The city said nothing of ${revId}`)
  const content = { kind: 'nang-bac-way-back', chains: [city.chain], changes: [row.change] }
  const bytes = Buffer.from(JSON.stringify(content), 'utf8')
  await take(mentor, await sealFor([await recipientOf(mentor)], bytes))
}

/** A key that files for this laptop may be sealed for, as its request names it. */
async function recipientOf(mentor: Core): Promise<string> {
  const request = valueOf(await mentor.handlers.enrolment.makeRequest())
  const file = requestFileSchema.parse(JSON.parse(Buffer.from(request.bytes).toString('utf8')))
  return certificateRequestSchema.parse(JSON.parse(file.request.text)).encryptionKey
}
