import { expect, it } from 'vitest'

import { measureAgreement } from '#shared/domain/review-quality/mentor-agreement.ts'
import { describeMentorWork, type ArrivedWork } from '#shared/domain/review-quality/mentor-work.ts'

function work(mentorName: string, part: Partial<ArrivedWork> = {}): ArrivedWork {
  return {
    mentorUserId: mentorName,
    mentorName,
    returnCount: 0,
    openCriteria: 0,
    criterionCount: 26,
    evidence: { told: 0, seen: 0, document: 0, measured: 0, none: 0 },
    visitedOn: '2026-05-04',
    firstArrivedAt: '2026-05-06T03:00:00.000Z',
    ...part,
  }
}

it('lists mentors by given name and not by any figure', () => {
  const names = ['Nguyễn Văn Đức', 'Trần An', 'Lê Thị Ánh', 'Phạm Anh', 'Bùi Dũng']
  const described = describeMentorWork(
    names.map((name, place) => work(name, { returnCount: place })),
  )
  expect(described.map(({ mentorName }) => mentorName)).toEqual([
    'Trần An',
    'Phạm Anh',
    'Lê Thị Ánh',
    'Bùi Dũng',
    'Nguyễn Văn Đức',
  ])
})

it('tells returns per ten, open ranges, evidence and the median of days with what they rest on', () => {
  const [mentor] = describeMentorWork([
    work('Trần An', { returnCount: 2, openCriteria: 13 }),
    work('Trần An', { visitedOn: null, evidence: { told: 3, seen: 1, document: 0, measured: 2, none: 0 } }), // prettier-ignore
    work('Trần An', { firstArrivedAt: '2026-05-05T18:30:00.000Z', evidence: { told: 1, seen: 0, document: 4, measured: 0, none: 5 } }), // prettier-ignore
    work('Trần An', { visitedOn: '2026-05-01', returnCount: 1 }),
  ])
  expect(mentor).toEqual({
    mentorUserId: 'Trần An',
    mentorName: 'Trần An',
    assessmentCount: 4,
    returnCount: 3,
    returnsPerTen: 7.5,
    openAssessmentCount: 1,
    openCriteriaPercent: 12.5,
    evidence: { measured: 2, document: 4, seen: 1, told: 4, none: 5 },
    // Half past one at night on the 6th in Hanoi: 2, 2 and 5 days.
    deliveryDays: 2,
    deliveryCount: 3,
  })
})

it('compares mentors of one firm on settled points only, with the number of pairs', () => {
  const blind = (firmId: string, mentorUserId: string, points: readonly (number | null)[]) => ({
    firmId,
    mentorUserId,
    arrivedAt: '2026-05-06T03:00:00.000Z',
    points,
    total: points.includes(null) ? null : points.reduce((sum: number, one) => sum + (one ?? 0), 0),
    classPlace: 1,
  })
  const agreement = measureAgreement(
    [
      blind('one', 'a', [1, 2]),
      blind('one', 'b', [1, null]),
      // A second form by the same mentor is no second opinion.
      blind('two', 'a', [3, 4]),
      blind('two', 'a', [3, 4]),
      blind('three', 'a', [2, 3]),
      blind('three', 'b', [4, 3]),
    ],
    2,
  )
  expect(agreement.firmCount).toBe(2)
  expect(agreement.criteria.map(({ pairCount, samePercent }) => [pairCount, samePercent])).toEqual([
    [2, 50],
    [1, 100],
  ])
  expect(agreement.allCriteria).toEqual({ pairCount: 3, samePercent: (100 * 2) / 3 })
  expect(agreement.total.pairCount).toBe(1)
  // Everybody said the same class, which says nothing about agreement beyond chance.
  expect(agreement.class).toMatchObject({ samePercent: 100, alpha: null })
})
