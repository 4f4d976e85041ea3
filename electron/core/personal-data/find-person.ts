import type { ReadDb } from '#core/database/schema.ts'
import type { FoundPerson, Person } from '#shared/domain/personal-data/person.ts'

import type { Copy } from './copy.ts'
import { findContactCopies } from './erase-contact.ts'
import { listContacts, listKeptMentors, type KeptPerson } from './found-person-repository.ts'
import { listMentorCopies } from './mentor-copies-repository.ts'
import { toPersonKey } from './person-key.ts'
import { findRestriction } from './person-marks-repository.ts'
import { toSought } from './sought-contact.ts'

/** Undefined when nobody of that name is kept. */
export async function findPerson(db: ReadDb, person: Person): Promise<FoundPerson | undefined> {
  const kept = await findKept(db, person)
  if (!kept) return undefined
  const isRestricted = (await findRestriction(db, toPersonKey(person))) !== null
  return { ...kept, isRestricted }
}

async function findKept(db: ReadDb, person: Person): Promise<KeptPerson | undefined> {
  if (person.kind === 'mentor') return (await listKeptMentors(db, person.mentorId))[0]
  const { isErased } = toSoughtContact(person)
  return (await listContacts(db, person.firmId)).find(({ name }) => isErased(name))
}

function toSoughtContact(person: Extract<Person, { kind: 'contact' }>) {
  const { name_sha256 } = toPersonKey(person)
  return toSought({ firmId: person.firmId, nameSha256: name_sha256 })
}

export function findCopies(db: ReadDb, person: Person): Promise<Copy[]> {
  return person.kind === 'mentor'
    ? listMentorCopies(db, person.mentorId)
    : findContactCopies(db, toSoughtContact(person))
}
