import type { FoundPerson } from '#shared/domain/personal-data/person.ts'
import { foldText } from '#shared/kit/fold-text.ts'
import { vietnameseSortKey } from '#shared/kit/vietnamese-sort-key.ts'

import { listContacts, listKeptMentors, type KeptPerson } from './found-person-repository.ts'
import { toPersonKey } from './person-key.ts'
import { listRestricted, restrictionMark } from './person-marks-repository.ts'
import type { PersonalDataCore } from './personal-data-core.ts'

const mostShown = 50

/** Everyone whose name has all the words, or whose telephone or e-mail contains what was typed. */
export async function searchPeople(
  { db }: Pick<PersonalDataCore, 'db'>,
  words: string,
): Promise<{ found: FoundPerson[]; more: number }> {
  const isWanted = matcherOf(words)
  const kept = [...(await listContacts(db)), ...(await listKeptMentors(db))]
  const found = sortByName(kept.filter(isWanted))
  const restricted = new Set([
    ...(await listRestricted(db, 'contact')),
    ...(await listRestricted(db, 'mentor')),
  ])
  return {
    found: found.slice(0, mostShown).map((one) => ({
      ...one,
      isRestricted: restricted.has(restrictionMark(toPersonKey(one.person))),
    })),
    more: Math.max(0, found.length - mostShown),
  }
}

function matcherOf(typed: string): (person: KeptPerson) => boolean {
  const words = foldText(typed).split(' ')
  const digits = typed.replace(/\D/g, '')
  const isPhone = digits.length >= 4 && /^[\d\s.+()-]+$/.test(typed.trim())
  return ({ name, phone, email }) => {
    if (isPhone) return phone.replace(/\D/g, '').includes(digits)
    if (typed.includes('@')) return email.toLowerCase().includes(typed.trim().toLowerCase())
    const folded = ` ${foldText(name)}`
    return words.every((word) => folded.includes(` ${word}`))
  }
}

function sortByName(people: readonly KeptPerson[]): KeptPerson[] {
  const keyed = people.map((one) => ({ one, key: vietnameseSortKey(one.name) }))
  return keyed.toSorted((left, right) => (left.key < right.key ? -1 : 1)).map(({ one }) => one)
}
