import type { Reference } from '#core/reference/load-reference.ts'
import {
  reminderDays,
  type MentorFilter,
  type MentorRow,
} from '#shared/domain/mentors/mentor-list.ts'

import { dayAfter } from './day-after.ts'
import { toMentorWords } from './mentor-columns.ts'
import type { MentorCore } from './mentor-core.ts'
import { listMentorRows, type MentorQuery, type SearchedWord } from './mentor-list-repository.ts'

/** One page of the roster, by given name. */
export function listMentors(
  core: MentorCore,
  wanted: { readonly filter: MentorFilter; readonly offset: number; readonly limit: number },
): Promise<{ total: number; rows: MentorRow[] }> {
  return listMentorRows(core.db, toMentorQuery(core, wanted))
}

/** The filter in the words of the database. */
export function toMentorQuery(
  { reference, surroundings }: Pick<MentorCore, 'reference' | 'surroundings'>,
  wanted: Pick<MentorQuery, 'filter' | 'offset' | 'limit'>,
): MentorQuery {
  return {
    ...wanted,
    words: toMentorWords(wanted.filter.text).map((prefix) => toSearchedWord(reference, prefix)),
    endsBefore: dayAfter(surroundings.now(), reminderDays),
  }
}

/** A typed word finds mentors by their own words and by every name their ward had. */
function toSearchedWord(reference: Reference, prefix: string): SearchedWord {
  const wardCodes = wardWordsOf(reference)
    .filter(({ words }) => words.some((word) => word.startsWith(prefix)))
    .map(({ code }) => code)
  return { prefix, wardCodes }
}

type WardWords = { readonly code: string; readonly words: readonly string[] }
const known = new WeakMap<Reference, readonly WardWords[]>()

/** Folding the names of all wards takes longer than the search itself: done once. */
function wardWordsOf(reference: Reference): readonly WardWords[] {
  const before = known.get(reference)
  if (before !== undefined) return before
  const wards = reference.lists.wards.map(({ code, name, oldNames }) => ({
    code,
    words: [...new Set(toMentorWords([name, ...oldNames].join(' ')))],
  }))
  known.set(reference, wards)
  return wards
}
