import type { ReadDb } from '#core/database/schema.ts'
import type { MadeFile } from '#shared/contract/file-schema.ts'
import type { PersonNotFound } from '#shared/contract/personal-data-contract.ts'
import type { FoundPerson, Person } from '#shared/domain/personal-data/person.ts'
import { failed, succeeded, type Result } from '#shared/kit/result.ts'
import type { Language } from '#shared/kit/words.ts'

import { countPlaces } from './copy.ts'
import { findCopies, findPerson } from './find-person.ts'
import { readContactWords, readMentorWords } from './kept-words-repository.ts'
import { makePersonPdf } from './make-person-pdf.ts'
import { namesOfCodes } from './names-of-codes.ts'
import { toPersonKey } from './person-key.ts'
import { findRestriction, insertPersonLook, listPersonLooks } from './person-marks-repository.ts'
import { sayPersonPaper, type Say } from './person-paper-text.ts'
import { commonParts, contactParts, mentorParts } from './person-parts.ts'
import type { PersonalDataCore } from './personal-data-core.ts'
import { toSought } from './sought-contact.ts'

/**
 * Everything kept of one person as a PDF the person can read; files of photographs and papers are
 * handed over from the dossier. That it was taken out is noted, and stands on the paper.
 */
export async function exportPerson(
  core: PersonalDataCore,
  resourcesFolder: string,
  { person, language }: { readonly person: Person; readonly language: Language },
): Promise<Result<MadeFile, PersonNotFound>> {
  const { association, personName } = core.profile()
  const madeAt = core.surroundings.now().toISOString()
  const say = sayPersonPaper(language)
  const read = await core.db.transaction().execute(async (tx) => {
    const found = await findPerson(tx, person)
    if (!found) return undefined
    const key = toPersonKey(person)
    await insertPersonLook(tx, key, { what: 'exported', at: madeAt, by: personName })
    const own = await readOwnParts(core, tx, found, say)
    const common = {
      restriction: await findRestriction(tx, key),
      places: countPlaces(await findCopies(tx, person)),
      looks: await listPersonLooks(tx, key),
      dossierLooks: own.looks,
    }
    return { name: found.name, parts: [...own.parts, ...commonParts(common, say)] }
  })
  if (!read) return failed({ code: 'person/not-found' })
  const paper = { ...read, ...say, association, madeBy: personName, madeAt }
  return succeeded(await makePersonPdf(resourcesFolder, paper))
}

async function readOwnParts(
  { firms }: PersonalDataCore,
  db: ReadDb,
  { person, belongsTo }: FoundPerson,
  say: Say,
) {
  if (person.kind === 'contact') {
    const { name_sha256: nameSha256 } = toPersonKey(person)
    const kept = await readContactWords(db, toSought({ firmId: person.firmId, nameSha256 }))
    return { parts: contactParts(kept, belongsTo, say), looks: [] }
  }
  const kept = await readMentorWords(db, person.mentorId)
  if (!kept) return { parts: [], looks: [] }
  const nameOf = await namesOfCodes(db, firms.reference, kept.details, say.language)
  return { parts: mentorParts(kept, nameOf, say), looks: kept.looks }
}
