import type { WriteTx } from '#core/database/schema.ts'
import type { PersonNotFound } from '#shared/contract/personal-data-contract.ts'
import type { Erasure } from '#shared/domain/personal-data/erasure.ts'
import type { ContactPerson, MentorPerson, Person } from '#shared/domain/personal-data/person.ts'
import { failed, succeeded, type Result } from '#shared/kit/result.ts'

import { countPlaces } from './copy.ts'
import { eraseContact } from './erase-contact.ts'
import { insertErasure, listErasures, storeErasureReport } from './erasure-repository.ts'
import { findPerson } from './find-person.ts'
import { isFileInUse, listMentorCopies, listMentorFiles } from './mentor-copies-repository.ts'
import { toPersonKey } from './person-key.ts'
import { deleteRestriction } from './person-marks-repository.ts'
import type { PersonalDataCore } from './personal-data-core.ts'
import { queueErasure } from './queue-erasure.ts'

type Wanted<Of extends Person> = { readonly person: Of; readonly askedOn: string }
type Erasing = { readonly erasureId: string; readonly belongsTo: string }

/**
 * Takes a person out of this laptop in one transaction, the word to the others with it; files go once
 * that is stored. Backups hold what they held until they age out.
 */
export async function erasePerson(
  core: PersonalDataCore,
  { person, askedOn }: Wanted<Person>,
): Promise<Result<Erasure, PersonNotFound>> {
  const erasureId = core.surroundings.newId()
  const erased = await core.db.transaction().execute(async (tx) => {
    const found = await findPerson(tx, person)
    if (!found) return failed({ code: 'person/not-found' as const })
    const key = toPersonKey(person)
    const erasedAt = core.surroundings.now().toISOString()
    await insertErasure(tx, key, { erasureId, askedOn, erasedAt, origin: 'here' })
    await deleteRestriction(tx, key)
    const erasing = { erasureId, belongsTo: found.belongsTo }
    const files =
      person.kind === 'mentor'
        ? await eraseMentor(tx, person, erasing)
        : await eraseContactEverywhere(core, tx, { person, askedOn }, erasing)
    const [erasure] = await listErasures(tx, erasureId)
    if (!erasure) throw new Error('An erasure that was just stored')
    return succeeded({ erasure, files })
  })
  if (!erased.ok) return erased
  for (const sha256 of erased.value.files) core.files.erase(sha256)
  return succeeded(erased.value.erasure)
}

/** Answers the files that nothing refers to any more. */
async function eraseMentor(
  tx: WriteTx,
  { mentorId }: MentorPerson,
  { erasureId }: Erasing,
): Promise<string[]> {
  const copies = await listMentorCopies(tx, mentorId)
  const files = await listMentorFiles(tx, mentorId)
  for (const copy of copies) await copy.remove?.(tx)
  const left = await listMentorCopies(tx, mentorId)
  await storeErasureReport(tx, erasureId, {
    removed: countPlaces(copies.filter(({ stays }) => stays === null)),
    left: countPlaces(left.filter(({ stays }) => stays !== null)),
    revId: null,
  })
  const unused: string[] = []
  for (const sha256 of files) if (!(await isFileInUse(tx, sha256))) unused.push(sha256)
  return unused
}

async function eraseContactEverywhere(
  core: PersonalDataCore,
  tx: WriteTx,
  { person, askedOn }: Wanted<ContactPerson>,
  { erasureId, belongsTo: title }: Erasing,
): Promise<string[]> {
  const contact = { firmId: person.firmId, nameSha256: toPersonKey(person).name_sha256 }
  const report = await eraseContact(core.firms, tx, contact)
  const body = { contact, askedOn }
  const revId = await queueErasure(tx, core.surroundings, { erasureId, title, body })
  await storeErasureReport(tx, erasureId, { ...report, revId })
  return []
}
