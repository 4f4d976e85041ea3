import { mentorDetailsSchema, type MentorDetails } from './mentor-details.ts'

/**
 * One record of two: what either lacks comes from the other; where both say something, `winner`
 * does. Lists are joined, the existing entries first.
 */
export function mergeRecords<Fields extends object>(
  existing: Fields,
  added: Fields,
  winner: 'existing' | 'added',
): Fields {
  const merged = Object.entries(added).map(([name, value]) => {
    const was: unknown = existing[name as keyof Fields]
    return [name, mergeValue(was, value, winner)]
  })
  // The same names with values of either record.
  return { ...existing, ...(Object.fromEntries(merged) as Partial<Fields>) }
}

/** The kind of adviser and what only a person can declare stay as they are. */
export function mergeMentors(
  existing: MentorDetails,
  added: MentorDetails,
  winner: 'existing' | 'added',
): MentorDetails {
  const { adviserType, conflictDeclaration } = existing
  const availability = mergeRecords(existing.availability, added.availability, winner)
  const merged = mergeRecords(existing, added, winner)
  return { ...merged, adviserType, conflictDeclaration, availability }
}

/** Joined lists may be longer than a dossier holds. */
export function isStorable(details: MentorDetails): boolean {
  return mentorDetailsSchema.safeParse(details).success
}

function mergeValue(existing: unknown, added: unknown, winner: 'existing' | 'added'): unknown {
  if (isEmpty(added)) return existing
  if (isEmpty(existing)) return added
  if (Array.isArray(existing) && Array.isArray(added)) return joinLists(existing, added)
  return winner === 'added' ? added : existing
}

function joinLists(existing: readonly unknown[], added: readonly unknown[]): unknown[] {
  const known = new Set(existing.map((one) => JSON.stringify(one)))
  return [...existing, ...added.filter((one) => !known.has(JSON.stringify(one)))]
}

function isEmpty(value: unknown): boolean {
  return value === null || value === '' || (Array.isArray(value) && value.length === 0)
}
