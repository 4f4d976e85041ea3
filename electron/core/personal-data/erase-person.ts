import type { PersonNotFound } from '#shared/contract/personal-data-contract.ts'
import type { Erasure } from '#shared/domain/personal-data/erasure.ts'
import type { Person } from '#shared/domain/personal-data/person.ts'
import { failed, succeeded, type Result } from '#shared/kit/result.ts'

import { eraseHere } from './erase-here.ts'
import { addToErasedList } from './erased-list.ts'
import { listErasures, storeErasureReport } from './erasure-repository.ts'
import { findPerson } from './find-person.ts'
import { toPersonKey } from './person-key.ts'
import type { PersonalDataCore } from './personal-data-core.ts'
import { findWord, queueErasure } from './queue-erasure.ts'

/**
 * Takes a person out of this laptop in one transaction, the word to the others with it; files go once
 * that is stored. Backups hold what they held until they age out; one that is restored is erased again.
 */
export async function erasePerson(
  core: PersonalDataCore,
  { person, askedOn }: { readonly person: Person; readonly askedOn: string },
): Promise<Result<Erasure, PersonNotFound>> {
  const { surroundings, files, erasedList } = core
  const erasureId = surroundings.newId()
  const key = toPersonKey(person)
  const erased = await core.db.transaction().execute(async (tx) => {
    const found = await findPerson(tx, person)
    if (!found) return failed({ code: 'person/not-found' as const })
    const erasedAt = surroundings.now().toISOString()
    const newErasure = { erasureId, askedOn, erasedAt, origin: 'here' } as const
    const report = await eraseHere({ surroundings }, tx, key, newErasure)
    const contact = person.kind === 'contact' ? { ...person, nameSha256: key.name_sha256 } : null
    const revId =
      contact &&
      (await queueErasure(tx, surroundings, {
        erasureId,
        title: found.belongsTo,
        body: { contact: { firmId: contact.firmId, nameSha256: contact.nameSha256 }, askedOn },
      }))
    await storeErasureReport(tx, erasureId, { ...report, revId })
    const word = await findWord(tx, revId)
    const [erasure] = await listErasures(tx, erasureId)
    if (!erasure) throw new Error('An erasure that was just stored')
    const { kind, owner_id: ownerId, name_sha256: nameSha256 } = key
    // Last, and before it is stored: an erasure that is not on the list would come back with a backup.
    addToErasedList(erasedList, { erasureId, kind, ownerId, nameSha256, askedOn, erasedAt, word })
    return succeeded({ erasure, files: report.files })
  })
  if (!erased.ok) return erased
  const { erasure } = erased.value
  for (const sha256 of erased.value.files) files.erase(sha256)
  return succeeded(erasure)
}
