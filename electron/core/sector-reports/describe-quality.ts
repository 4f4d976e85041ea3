import {
  listReviewedRevisions,
  readReviewCourse,
  type ReviewedRevision,
  type ReviewedSet,
} from '#core/review/list-reviewed-revisions.ts'
import { listArrivedRevisions } from '#core/review/list-arrived-revisions.ts'
import type { InstrumentMissing } from '#shared/contract/sector-reports-contract.ts'
import type { CompiledInstrument } from '#shared/domain/instruments/compiled-instrument.ts'
import {
  measureAgreement,
  type BlindAssessment,
  type MentorAgreement,
} from '#shared/domain/review-quality/mentor-agreement.ts'
import {
  describeMentorWork,
  type ArrivedWork,
  type MentorWork,
} from '#shared/domain/review-quality/mentor-work.ts'
import { succeeded, type Result } from '#shared/kit/result.ts'

import type { AssessedPoints } from './assessed-points-repository.ts'
import { addUpPoints } from './add-up-points.ts'
import type { WantedRevision } from './points-memory.ts'
import { findInstrument, type SectorWork } from './sector-work.ts'

export type Quality = {
  readonly mentors: MentorWork[]
  readonly agreement: MentorAgreement
}

/** What mentors' work of one year looks like, and how well those agree who assessed the same firm. */
export async function describeQuality(
  work: SectorWork,
  set: ReviewedSet,
): Promise<Result<Quality, InstrumentMissing>> {
  const found = await findInstrument(work, set.instrumentSha256)
  if (!found.ok) return found
  const { compiled } = found.value
  const revisions = await listReviewedRevisions(work.db, set)
  return succeeded({
    mentors: describeMentorWork(await readWorks(work, compiled, revisions)),
    agreement: await readAgreement(work, compiled, revisions),
  })
}

async function readWorks(
  { db, points: memory }: SectorWork,
  compiled: CompiledInstrument,
  revisions: readonly ReviewedRevision[],
): Promise<ArrivedWork[]> {
  const points = await memory.read(compiled, revisions)
  const { returnCounts, firstArrivals } = await readReviewCourse(db)
  return revisions.flatMap((revision): ArrivedWork[] => {
    const scored = points.get(revision.revId)
    if (!scored) return []
    return [
      {
        mentorUserId: revision.mentorUserId,
        mentorName: revision.mentorName,
        returnCount: returnCounts.get(revision.recordId) ?? 0,
        openCriteria: scored.least.filter((low, at) => low !== scored.most[at]).length,
        criterionCount: compiled.criteria.length,
        evidence: scored.evidence,
        visitedOn: revision.visitedOn,
        firstArrivedAt: firstArrivals.get(revision.recordId) ?? revision.arrivedAt,
      },
    ]
  })
}

/** Compared are the first revisions, as they were signed before anybody had reviewed them. */
async function readAgreement(
  work: SectorWork,
  compiled: CompiledInstrument,
  revisions: readonly ReviewedRevision[],
): Promise<MentorAgreement> {
  const shared = assessedByTwo(revisions)
  const firsts: (WantedRevision & { readonly of: ReviewedRevision })[] = []
  for (const revision of shared) {
    const [first] = await listArrivedRevisions(work.db, revision.recordId)
    const { recordId } = revision
    if (first) {
      const of = { ...revision, arrivedAt: first.arrivedAt }
      firsts.push({ recordId, revId: first.revId, of })
    }
  }
  const points = await work.points.read(compiled, firsts)
  const blind = firsts.flatMap(({ revId, of }) => {
    const scored = points.get(revId)
    return scored ? toBlind(compiled, scored, of) : []
  })
  return measureAgreement(blind, compiled.criteria.length)
}

function assessedByTwo(revisions: readonly ReviewedRevision[]): ReviewedRevision[] {
  const byFirm = Map.groupBy(revisions, ({ firmId }) => firmId)
  return [...byFirm.values()]
    .filter((some) => new Set(some.map(({ mentorUserId }) => mentorUserId)).size > 1)
    .flat()
}

function toBlind(
  compiled: CompiledInstrument,
  { least, most }: AssessedPoints,
  { firmId, mentorUserId, arrivedAt }: ReviewedRevision,
): BlindAssessment {
  const points = least.map((low, at) => (low === most[at] ? low : null))
  const isSettled = !points.includes(null)
  const { lowest, highest } = addUpPoints(compiled, { least, most })
  return {
    ...{ firmId, mentorUserId, arrivedAt, points },
    total: isSettled ? least.reduce((sum, one) => sum + one, 0) : null,
    classPlace: lowest === highest ? lowest : null,
  }
}
