import { z } from 'zod'

import { evidenceStrengthSchema, type EvidenceStrength } from '#shared/domain/assessments/answer.ts'

/** What is told of one assessment that arrived, its newest revision. */
export type ArrivedWork = {
  readonly mentorUserId: string
  readonly mentorName: string
  /** How often it was returned, whatever revision that was. */
  readonly returnCount: number
  /** Criteria whose points are still a range. */
  readonly openCriteria: number
  readonly criterionCount: number
  /** Answers by the strength of their evidence; `none` where the mentor did not say. */
  readonly evidence: Readonly<Record<EvidenceStrength | 'none', number>>
  /** ISO date of the visit; null when not told. */
  readonly visitedOn: string | null
  /** ISO instant of the first arrival. */
  readonly firstArrivedAt: string
}

export const mentorWorkSchema = z.strictObject({
  mentorUserId: z.string(),
  mentorName: z.string(),
  assessmentCount: z.int(),
  returnCount: z.int(),
  returnsPerTen: z.number(),
  /** Assessments with at least one criterion whose points are still a range. */
  openAssessmentCount: z.int(),
  openCriteriaPercent: z.number(),
  evidence: z.record(z.enum([...evidenceStrengthSchema.options, 'none']), z.int()),
  /** Median of days from visit to arrival, over `deliveryCount`; null when none has a visit date. */
  deliveryDays: z.number().nullable(),
  deliveryCount: z.int(),
})
export type MentorWork = z.infer<typeof mentorWorkSchema>

/**
 * What the work of each mentor looks like, to help them: by given name, never by figure. Rates stand
 * with the count they rest on.
 */
export function describeMentorWork(arrived: readonly ArrivedWork[]): MentorWork[] {
  const byMentor = Map.groupBy(arrived, ({ mentorUserId }) => mentorUserId)
  return [...byMentor.entries()]
    .map(([mentorUserId, works]) => describe(mentorUserId, works))
    .sort(byGivenName)
}

function describe(mentorUserId: string, works: readonly ArrivedWork[]): MentorWork {
  const sum = (of: (work: ArrivedWork) => number) =>
    works.reduce((total, work) => total + of(work), 0)
  const days = works.map(daysToDeliver).filter((count) => count !== null)
  const returnCount = sum((work) => work.returnCount)
  const criterionCount = sum((work) => work.criterionCount)
  return {
    mentorUserId,
    mentorName: works.at(-1)?.mentorName ?? '',
    assessmentCount: works.length,
    returnCount,
    returnsPerTen: (10 * returnCount) / works.length,
    openAssessmentCount: works.filter(({ openCriteria }) => openCriteria > 0).length,
    openCriteriaPercent:
      criterionCount === 0 ? 0 : (100 * sum((work) => work.openCriteria)) / criterionCount,
    evidence: {
      measured: sum(({ evidence }) => evidence.measured),
      document: sum(({ evidence }) => evidence.document),
      seen: sum(({ evidence }) => evidence.seen),
      told: sum(({ evidence }) => evidence.told),
      none: sum(({ evidence }) => evidence.none),
    },
    deliveryDays: medianOf(days),
    deliveryCount: days.length,
  }
}

const dayMs = 86_400_000
/** Hanoi keeps one time all year. */
const hanoiOffsetMs = 7 * 3_600_000

/** Whole days from the day of the visit to the day of arrival, in Hanoi. */
function daysToDeliver({ visitedOn, firstArrivedAt }: ArrivedWork): number | null {
  if (visitedOn === null) return null
  const arrivedDay = Math.floor((Date.parse(firstArrivedAt) + hanoiOffsetMs) / dayMs)
  const days = arrivedDay - Math.floor(Date.parse(visitedOn) / dayMs)
  // A visit after its own arrival is a slip of the pen and tells nothing.
  return days < 0 ? null : days
}

function medianOf(figures: readonly number[]): number | null {
  if (figures.length === 0) return null
  const sorted = [...figures].sort((left, right) => left - right)
  const [below, above] = [Math.floor((sorted.length - 1) / 2), Math.ceil((sorted.length - 1) / 2)]
  return ((sorted[below] ?? 0) + (sorted[above] ?? 0)) / 2
}

const collator = new Intl.Collator('vi')

/** As a Vietnamese list of people goes: by the last word of the name, then by the whole. */
function byGivenName(left: MentorWork, right: MentorWork): number {
  const givenName = ({ mentorName }: MentorWork) => mentorName.trim().split(/\s+/).at(-1) ?? ''
  return (
    collator.compare(givenName(left), givenName(right)) ||
    collator.compare(left.mentorName, right.mentorName)
  )
}
