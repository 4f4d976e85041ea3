import { mergeMentors, mergeRecords } from '#shared/domain/mentors/merge-mentors.ts'
import { mentorName } from '#shared/domain/mentors/mentor-details.ts'
import type { Likeness, Merging } from '#shared/domain/mentors/mentor-import.ts'
import type { ReadMentor } from '#shared/domain/mentors/read-mentor-row.ts'

import { changedFields } from './changed-fields.ts'

/** What merging a row with somebody would change in them. */
export function mergingOf(somebody: ReadMentor, read: ReadMentor): Merging {
  return {
    'merge-keep': changes(somebody, read, 'existing'),
    'merge-file': changes(somebody, read, 'added'),
  }
}

/**
 * True where the row says nothing that is not already there. A name that is alike needs more: both
 * say the same, and more than the name, for two people may share one.
 */
export function isSame(because: Likeness, somebody: ReadMentor, read: ReadMentor): boolean {
  if (changes(somebody, read, 'added')) return false
  if (because !== 'name' && because !== 'near-name') return true
  return !changes(read, somebody, 'added') && saysMoreThanName(read)
}

function changes(somebody: ReadMentor, read: ReadMentor, winner: 'existing' | 'added'): boolean {
  const details = mergeMentors(somebody.details, read.details, winner)
  const restricted = mergeRecords(somebody.restricted, read.restricted, winner)
  return (
    changedFields(somebody.details, details).length > 0 ||
    changedFields(somebody.restricted, restricted).length > 0
  )
}

function saysMoreThanName({ details, restricted }: ReadMentor): boolean {
  const { workplace, jobTitle, wardCode } = details
  const told = [workplace, jobTitle, wardCode ?? '', restricted.birthDate ?? '']
  return mentorName(details) !== '' && told.some((value) => value !== '')
}
