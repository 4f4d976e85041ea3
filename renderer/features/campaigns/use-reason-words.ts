import type {
  AssignmentReasons,
  CostTerm,
  Exclusions,
  NextBest,
} from '#shared/domain/campaigns/assignment-reasons.ts'
import type { TargetRow } from '#shared/domain/campaigns/campaign-board.ts'

import type { Text } from '../../text/text.ts'
import { useText } from '../../text/text-context.tsx'

type Names = Readonly<Record<string, string>>
type Words = Text['assignments']

/** One term as a person would say it. */
export function termWords(term: CostTerm, text: Words): string {
  switch (term.kind) {
    case 'sector':
      return text.terms.sector[term.level]
    case 'distance':
      return text.terms.distance[term.level]
    case 'language':
      return text.terms.language[term.level]
    case 'history':
      return term.lastYear === null
        ? text.terms.history[term.level]
        : `${text.terms.history[term.level]} (${text.terms.lastYear(term.lastYear)})`
  }
}

/** The line of a list: what speaks for the mentor, and the load. */
export function useShortReasons(): (
  assignment: Pick<NonNullable<TargetRow['assignment']>, 'reasons' | 'changedBecause'>,
) => string {
  const { assignments: text } = useText()
  return ({ reasons, changedBecause }) => {
    if (reasons === null) return text.dialog.changedBecause(changedBecause ?? '')
    const told = reasons.terms.filter(
      ({ kind, level }) => kind !== 'history' && level !== 'not-needed',
    )
    const known = reasons.terms.filter(({ kind, level }) => kind === 'history' && level !== 'new')
    const words = [...told, ...known].map((term) => termWords(term, text))
    return [...words, text.load(reasons.load.taken, reasons.load.room)].join(' · ')
  }
}

/** Why mentors were not asked, one sentence each. */
export function useExclusionWords(): (excluded: Exclusions, names: Names) => string[] {
  const { assignments: text } = useText()
  return ({ conflicts, takenOff, unavailable, full, leftOut }, names) => {
    const sentences = [
      ...conflicts.map(({ mentorId, kind, group }) => {
        const name = names[mentorId] ?? text.unknownMentor
        return group === null
          ? text.excluded.conflict(name, text.conflictKinds[kind])
          : text.excluded.groupConflict(name, text.conflictKinds[kind], group)
      }),
      ...takenOff.map(({ mentorId, because }) =>
        text.excluded.takenOff(names[mentorId] ?? text.unknownMentor, because),
      ),
      ...(full > 0 ? [text.excluded.full(full)] : []),
      ...(unavailable > 0 ? [text.excluded.unavailable(unavailable)] : []),
      ...(leftOut > 0 ? [text.excluded.leftOut(leftOut)] : []),
    ]
    return sentences.length === 0 ? [] : sentences
  }
}

/** Why those who would have been next were not chosen. */
export function useNextBestWords(): (
  nextBest: AssignmentReasons['nextBest'],
  names: Names,
) => string[] {
  const { assignments: text } = useText()
  return (nextBest, names) => nextBest.map((next) => nextWords(next, names, text))
}

function nextWords({ mentorId, because, worseIn }: NextBest, names: Names, text: Words): string {
  const name = names[mentorId] ?? text.unknownMentor
  if (because !== 'dearer') return text.next[because](name)
  return text.next.dearer(name, worseIn.map((kind) => text.worse[kind]).join(', '))
}
