import { mapAtPace, type Pace } from '#core/pace.ts'
import { mentorName } from '#shared/domain/mentors/mentor-details.ts'
import type { Likeness } from '#shared/domain/mentors/mentor-import.ts'
import { nearKeys, personKey } from '#shared/domain/mentors/name-likeness.ts'
import type { ReadMentor } from '#shared/domain/mentors/read-mentor-row.ts'
import { foldText } from '#shared/kit/fold-text.ts'

import { isSame } from './merging-of.ts'

/** Somebody a row can be like: of the roster, or of an earlier row. */
export type Somebody = ReadMentor & {
  readonly mentorId: string | null
  readonly row: number | null
}

export type Alike = {
  readonly because: Likeness
  readonly other: Somebody
  /** The row brings nothing new to a mentor of the roster: it is left out, and nobody is asked. */
  readonly isSame: boolean
}

type Found = Pick<Alike, 'because' | 'other'>

type ReadRow = { readonly row: number; readonly mentor: ReadMentor | null }

/**
 * Says of each row whom it seems to repeat: by identity number, phone or e-mail, by name, or by a
 * name one letter off where the workplace, ward or birth date agrees too. Only ever a question to
 * the user: Vietnamese names repeat.
 */
export async function findAlikeMentors(
  rows: readonly ReadRow[],
  known: readonly Somebody[],
  pace: Pace,
): Promise<(Alike | null)[]> {
  const index = makeIndex()
  for (const somebody of known) {
    await pace()
    index.remember(entryOf(somebody))
  }
  return mapAtPace(rows, pace, ({ row, mentor }) => {
    if (mentor === null) return null
    const entry = entryOf({ ...mentor, mentorId: null, row })
    const found = index.find(entry)
    index.remember(entry)
    if (found === null) return null
    const { because, other } = found
    return { because, other, isSame: other.row === null && isSame(because, other, mentor) }
  })
}

/** With what it is compared by, worked out once. */
type Entry = {
  readonly somebody: Somebody
  readonly sureKeys: readonly (readonly [Likeness, string])[]
  readonly nearKeys: readonly string[]
  readonly workplace: string
}

function entryOf(somebody: Somebody): Entry {
  const { details, restricted } = somebody
  const name = personKey(mentorName(details))
  const keys: (readonly [Likeness, string])[] = [
    ['id-number', restricted.idNumber],
    ['phone', details.phone],
    ['email', details.email.toLowerCase()],
    ['name', name],
  ]
  return {
    somebody,
    sureKeys: keys.filter(([, value]) => value !== ''),
    nearKeys: nearKeys(name),
    workplace: foldText(details.workplace),
  }
}

function makeIndex() {
  const byKey = new Map<string, Somebody>()
  const byNearName = new Map<string, Entry[]>()
  return {
    remember: (entry: Entry) => {
      for (const [kind, value] of entry.sureKeys) {
        const key = `${kind} ${value}`
        if (!byKey.has(key)) byKey.set(key, entry.somebody)
      }
      for (const key of entry.nearKeys) {
        const others = byNearName.get(key)
        if (others === undefined) byNearName.set(key, [entry])
        else if (others.length < mostOfOneName) others.push(entry)
      }
    },
    find: (entry: Entry): Found | null => {
      for (const [because, value] of entry.sureKeys) {
        const other = byKey.get(`${because} ${value}`)
        if (other !== undefined && !(because === 'name' && areOthers(entry.somebody, other))) {
          return { because, other }
        }
      }
      for (const key of entry.nearKeys) {
        const other = byNearName.get(key)?.find((one) => agree(entry, one))
        if (other !== undefined) return { because: 'near-name', other: other.somebody }
      }
      return null
    },
  }
}

const mostOfOneName = 50

/** The same name and two different births: two people. */
function areOthers(left: Somebody, right: Somebody): boolean {
  const [one, other] = [left.restricted.birthDate, right.restricted.birthDate]
  return one !== null && other !== null && one !== other
}

/** Two people of one workplace may well be called nearly alike, but not born on different days. */
function agree(left: Entry, right: Entry): boolean {
  if (areOthers(left.somebody, right.somebody)) return false
  const same = (one: string | null, other: string | null) =>
    one !== null && one !== '' && one === other
  const [one, other] = [left.somebody, right.somebody]
  return (
    same(left.workplace, right.workplace) ||
    same(one.details.wardCode, other.details.wardCode) ||
    same(one.restricted.birthDate, other.restricted.birthDate)
  )
}
