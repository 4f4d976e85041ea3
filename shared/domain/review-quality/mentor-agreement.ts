import { z } from 'zod'

import { krippendorffAlpha } from './krippendorff-alpha.ts'

/** One mentor's points for one firm, for comparison with another's. */
export type BlindAssessment = {
  readonly firmId: string
  readonly mentorUserId: string
  readonly arrivedAt: string
  /** Points of each criterion in the order of the instrument; null while open. */
  readonly points: readonly (number | null)[]
  readonly total: number | null
  /** Place of the class; null while open. */
  readonly classPlace: number | null
}

const agreementSchema = z.strictObject({
  /** Firms where at least two mentors gave settled points. */
  firmCount: z.int(),
  /** Pairs of mentors compared, and how many said the same. */
  pairCount: z.int(),
  samePercent: z.number().nullable(),
  /** Krippendorff's alpha, ordinal; null when it cannot be computed. */
  alpha: z.number().nullable(),
})
export type Agreement = z.infer<typeof agreementSchema>

export const mentorAgreementSchema = z.strictObject({
  /** Firms that at least two mentors assessed without seeing each other's work. */
  firmCount: z.int(),
  /** In the order of the instrument. */
  criteria: z.array(agreementSchema),
  /** All criteria taken together: the share of equal points among all pairs. */
  allCriteria: agreementSchema.pick({ pairCount: true, samePercent: true }),
  total: agreementSchema,
  class: agreementSchema,
})
export type MentorAgreement = z.infer<typeof mentorAgreementSchema>

/**
 * How well mentors agree who assess the same firm blind: a mentor never sees another's form. Of several
 * assessments by one mentor the first counts, since later ones may follow a talk.
 */
export function measureAgreement(
  assessments: readonly BlindAssessment[],
  criterionCount: number,
): MentorAgreement {
  const units = pairedUnits(assessments)
  const criteria = Array.from({ length: criterionCount }, (_, place) =>
    agreementOn(units, ({ points }) => points[place] ?? null),
  )
  const pairCount = criteria.reduce((sum, one) => sum + one.pairCount, 0)
  const same = criteria.reduce((sum, one) => sum + sameCount(one), 0)
  return {
    firmCount: units.length,
    criteria,
    allCriteria: { pairCount, samePercent: pairCount === 0 ? null : (100 * same) / pairCount },
    total: agreementOn(units, ({ total }) => total),
    class: agreementOn(units, ({ classPlace }) => classPlace),
  }
}

type Unit = readonly BlindAssessment[]

function pairedUnits(assessments: readonly BlindAssessment[]): Unit[] {
  const inOrder = assessments.toSorted((left, right) => (left.arrivedAt < right.arrivedAt ? -1 : 1))
  const byFirm = Map.groupBy(inOrder, ({ firmId }) => firmId)
  return [...byFirm.values()].map(firstOfEachMentor).filter((unit) => unit.length > 1)
}

function firstOfEachMentor(assessments: Unit): Unit {
  const seen = new Set<string>()
  return assessments.filter(({ mentorUserId }) => {
    if (seen.has(mentorUserId)) return false
    seen.add(mentorUserId)
    return true
  })
}

function agreementOn(
  units: readonly Unit[],
  valueOf: (assessment: BlindAssessment) => number | null,
): Agreement {
  const rated = units.map((unit) => unit.map(valueOf).filter((value) => value !== null))
  const { alpha, unitCount } = krippendorffAlpha(rated, 'ordinal')
  let [pairCount, same] = [0, 0]
  for (const values of rated) {
    for (const [place, left] of values.entries()) {
      for (const right of values.slice(place + 1)) {
        pairCount += 1
        if (left === right) same += 1
      }
    }
  }
  const samePercent = pairCount === 0 ? null : (100 * same) / pairCount
  return { firmCount: unitCount, pairCount, samePercent, alpha }
}

function sameCount({ pairCount, samePercent }: Agreement): number {
  return samePercent === null ? 0 : Math.round((samePercent / 100) * pairCount)
}
