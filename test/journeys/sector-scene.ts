import type { Firm } from '#shared/domain/firms/firm.ts'
import { contentOf, type Arrival } from '#test/support/arrived-content.ts'
import { knownCases, type KnownCase } from '#test/support/tt17.ts'

export const firmCount = 160
export const sampleCount = 120

const mentors = ['Trần Thị An', 'Lê Văn Bình', 'Phạm Thu Hà', 'Đỗ Minh Đức'].map(
  (userName, place) => ({
    userId: `00000000-0000-7000-8000-0000000000a${String(place)}`,
    userName,
  }),
)

export function caseOf(number: number): KnownCase {
  return knownCases[(number * 7) % knownCases.length]!
}

/** Each firm by one mentor; every tenth by a second one too, who sees the next case. */
export function arrivalsOf(firms: readonly Firm[]): Arrival[] {
  const strengths = ['document', 'told', 'measured', 'seen'] as const
  const one = (number: number, mentor: number, seen: number, isAccepted: boolean): Arrival => ({
    firmId: firms[number]!.id,
    mentor: mentors[mentor % mentors.length]!,
    content: contentOf(caseOf(seen), { strength: strengths[mentor % 4]! }),
    arrivedAt: `2026-05-${String(5 + (number % 20)).padStart(2, '0')}T03:00:00.000Z`,
    isAccepted,
  })
  return firms.slice(0, sampleCount).flatMap((_, number) => [
    one(number, number, number, true),
    ...(number % 10 === 0 ? [one(number, number + 1, seenBySecond(number), false)] : []), // prettier-ignore
  ])
}

export const expected = Array.from({ length: sampleCount }, (_, number) => caseOf(number).expect)

export function mean(figures: readonly number[]): number {
  return figures.reduce((sum, figure) => sum + figure, 0) / figures.length
}

/** What the two mentors gave who assessed the same firm. */
export const blindPairs = Array.from({ length: sampleCount / 10 }, (_, pair) => {
  const number = pair * 10
  return [caseOf(number).expect, caseOf(seenBySecond(number)).expect] as const
})

/** Every other pair sees the same firm alike; the others differ as much as two cases do. */
function seenBySecond(number: number): number {
  return number % 20 === 0 ? number : number + 1
}
