import type { WriteTx } from '#core/database/schema.ts'
import type { PersonNotFound } from '#shared/contract/personal-data-contract.ts'
import type { Person, PersonFile, PersonLook } from '#shared/domain/personal-data/person.ts'
import { failed, succeeded, type Result } from '#shared/kit/result.ts'

import { countPlaces } from './copy.ts'
import { findCopies, findPerson } from './find-person.ts'
import { toPersonKey } from './person-key.ts'
import {
  deleteRestriction,
  findRestriction,
  insertPersonLook,
  listPersonLooks,
  putRestriction,
} from './person-marks-repository.ts'
import type { PersonalDataCore } from './personal-data-core.ts'

type Answer = Result<PersonFile, PersonNotFound>

/** Shows everything kept of one person; who looked is noted in the same transaction. */
export function openPerson(core: PersonalDataCore, person: Person): Promise<Answer> {
  return marking(core, person, 'opened', () => Promise.resolve())
}

/** From now on the person stands in nothing that is made for others. */
export function restrictPerson(
  core: PersonalDataCore,
  { person, because }: { readonly person: Person; readonly because: string },
): Promise<Answer> {
  const since = core.surroundings.now().toISOString()
  const madeBy = core.profile().personName
  return marking(core, person, 'restricted', (tx) =>
    putRestriction(tx, toPersonKey(person), { since, because, madeBy }),
  )
}

export function liftRestriction(core: PersonalDataCore, person: Person): Promise<Answer> {
  return marking(core, person, 'lifted', (tx) => deleteRestriction(tx, toPersonKey(person)))
}

/** Notes what is done beside doing it. */
async function marking(
  { db, surroundings, profile }: PersonalDataCore,
  person: Person,
  what: PersonLook['what'],
  act: (tx: WriteTx) => Promise<void>,
): Promise<Answer> {
  return db.transaction().execute(async (tx) => {
    if (!(await findPerson(tx, person))) return failed({ code: 'person/not-found' })
    await act(tx)
    const at = surroundings.now().toISOString()
    await insertPersonLook(tx, toPersonKey(person), { what, at, by: profile().personName })
    return succeeded(await toFile(tx, person))
  })
}

async function toFile(tx: WriteTx, person: Person): Promise<PersonFile> {
  const found = await findPerson(tx, person)
  if (!found) throw new Error('A person who was just there')
  return {
    found,
    places: countPlaces(await findCopies(tx, person)),
    restriction: await findRestriction(tx, toPersonKey(person)),
    looks: await listPersonLooks(tx, toPersonKey(person)),
  }
}
