import type {
  LikeRow,
  MentorImportPreview,
  RowChoice,
} from '#shared/domain/mentors/mentor-import.ts'

export type Decisions = {
  /** By the number of the row. */
  readonly choices: Readonly<Record<string, RowChoice>>
  /** For the rows nothing was chosen for; null until somebody chose. */
  readonly otherwise: RowChoice | null
}

export type RowOutcome = 'add' | 'merge' | 'skip' | 'undecided'

/** What becomes of a row that looks like somebody; one that brings nothing new is not merged. */
export function outcomeOf(
  { row, merging }: Pick<LikeRow, 'row' | 'merging'>,
  { choices, otherwise }: Decisions,
): RowOutcome {
  const choice = choices[String(row)] ?? otherwise
  if (choice === null) return 'undecided'
  if (choice === 'add' || choice === 'skip') return choice
  return merging[choice] ? 'merge' : 'skip'
}

/** How many rows would be added, merged and left out, and how many wait for a decision. */
export function countDecisions(
  preview: MentorImportPreview,
  decisions: Decisions,
): Readonly<Record<RowOutcome, number>> {
  const { rowCount, faultyCount, sameCount, likeCount, likeRows } = preview
  const counts = {
    add: rowCount - faultyCount - sameCount - likeCount,
    merge: 0,
    skip: faultyCount + sameCount,
    undecided: 0,
  }
  for (const like of likeRows) counts[outcomeOf(like, decisions)] += 1
  addUnlisted(counts, preview, decisions.otherwise)
  return counts
}

/** Rows that are not listed follow the general choice. */
function addUnlisted(
  counts: Record<RowOutcome, number>,
  { likeCount, likeRows, unlistedMerging }: MentorImportPreview,
  otherwise: RowChoice | null,
): void {
  const unlisted = likeCount - likeRows.length
  if (otherwise === null) counts.undecided += unlisted
  else if (otherwise === 'add' || otherwise === 'skip') counts[otherwise] += unlisted
  else {
    counts.merge += unlistedMerging[otherwise]
    counts.skip += unlisted - unlistedMerging[otherwise]
  }
}
