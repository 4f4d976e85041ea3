import { isStorable, mergeMentors, mergeRecords } from '#shared/domain/mentors/merge-mentors.ts'
import { mentorIdSchema, type MentorId } from '#shared/domain/mentors/mentor-id.ts'
import type { RowChoice } from '#shared/domain/mentors/mentor-import.ts'
import type { ReadMentor } from '#shared/domain/mentors/read-mentor-row.ts'

import { changedFields } from './changed-fields.ts'
import type { Alike } from './find-alike-mentors.ts'

export type PlannedMerge = {
  readonly mentorId: MentorId
  readonly read: ReadMentor
  readonly winner: 'existing' | 'added'
}

type Plan = {
  readonly added: readonly ReadMentor[]
  readonly merges: readonly PlannedMerge[]
  readonly skippedCount: number
}

type Target =
  | { readonly kind: 'added'; readonly place: number }
  | { readonly kind: 'roster'; readonly mentorId: MentorId }

/**
 * What becomes of each row. A row that merges with an earlier row follows it to wherever that one
 * went: into the mentor it adds, or into the mentor of the roster it was merged with.
 */
export function planMentorRows(
  rows: readonly { readonly row: number; readonly mentor: ReadMentor | null }[],
  alike: readonly (Alike | null)[],
  choiceOf: (row: number) => RowChoice,
): Plan {
  const added: ReadMentor[] = []
  const merges: PlannedMerge[] = []
  const targets = new Map<number, Target>()
  let skippedCount = 0
  for (const [index, { row, mentor }] of rows.entries()) {
    const like = alike[index] ?? null
    const target = like && targetOf(like, targets)
    if (target !== null) targets.set(row, target)
    const choice = decide(like, row, choiceOf)
    if (mentor === null || choice === 'skip') {
      skippedCount += 1
      continue
    }
    if (choice !== 'add' && target !== null) {
      const isMerged = mergeInto(
        target,
        { read: mentor, winner: winners[choice] },
        { added, merges },
      )
      skippedCount += Number(!isMerged)
      continue
    }
    targets.set(row, { kind: 'added', place: added.length })
    added.push(mentor)
  }
  return { added, merges, skippedCount }
}

/** A row that brings nothing new is left out whatever was chosen for the others. */
function decide(like: Alike | null, row: number, choiceOf: (row: number) => RowChoice): RowChoice {
  if (like === null) return 'add'
  return like.isSame ? 'skip' : choiceOf(row)
}

const winners = { 'merge-keep': 'existing', 'merge-file': 'added' } as const

function targetOf({ other }: Alike, targets: ReadonlyMap<number, Target>): Target | null {
  if (other.mentorId !== null) {
    return { kind: 'roster', mentorId: mentorIdSchema.parse(other.mentorId) }
  }
  return targets.get(other.row ?? 0) ?? null
}

/** False when the row brings nothing new, or more than a dossier holds. */
function mergeInto(
  target: Target,
  { read, winner }: Pick<PlannedMerge, 'read' | 'winner'>,
  { added, merges }: { readonly added: ReadMentor[]; readonly merges: PlannedMerge[] },
): boolean {
  if (target.kind === 'roster') {
    merges.push({ mentorId: target.mentorId, read, winner })
    return true
  }
  const earlier = added[target.place]
  if (earlier === undefined) return false
  const details = mergeMentors(earlier.details, read.details, winner)
  const restricted = mergeRecords(earlier.restricted, read.restricted, winner)
  const changed =
    changedFields(earlier.details, details).length +
    changedFields(earlier.restricted, restricted).length
  if (changed === 0 || !isStorable(details)) return false
  added[target.place] = { details, restricted }
  return true
}
