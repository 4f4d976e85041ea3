import type { MadeFile } from '#shared/contract/file-schema.ts'
import type { PersonNotFound } from '#shared/contract/personal-data-contract.ts'
import type { Person } from '#shared/domain/personal-data/person.ts'
import { failed, succeeded, type Result } from '#shared/kit/result.ts'
import type { Language } from '#shared/kit/words.ts'

import { countPlaces } from './copy.ts'
import { findCopies, findPerson } from './find-person.ts'
import { readContactWords, readMentorWords } from './kept-words-repository.ts'
import { toPersonKey } from './person-key.ts'
import { findRestriction, insertPersonLook, listPersonLooks } from './person-marks-repository.ts'
import type { PersonalDataCore } from './personal-data-core.ts'
import { toSought } from './sought-contact.ts'

const fileNames: Readonly<Record<Language, string>> = {
  vi: 'du-lieu-ca-nhan.json',
  en: 'personal-data.json',
}

/**
 * Everything kept of one person as JSON, which people and programs read alike; files of photographs
 * and papers are handed over from the dossier. That it was taken out is noted.
 */
export async function exportPerson(
  { db, surroundings, profile }: PersonalDataCore,
  { person, language }: { readonly person: Person; readonly language: Language },
): Promise<Result<MadeFile, PersonNotFound>> {
  return db.transaction().execute(async (tx) => {
    const found = await findPerson(tx, person)
    if (!found) return failed({ code: 'person/not-found' })
    const at = surroundings.now().toISOString()
    const key = toPersonKey(person)
    await insertPersonLook(tx, key, { what: 'exported', at, by: profile().personName })
    const file = {
      madeAt: at,
      madeBy: { association: profile().association, person: profile().personName },
      person: found,
      places: countPlaces(await findCopies(tx, person)),
      restriction: await findRestriction(tx, key),
      looks: await listPersonLooks(tx, key),
      kept:
        person.kind === 'mentor'
          ? await readMentorWords(tx, person.mentorId)
          : await readContactWords(
              tx,
              toSought({ firmId: person.firmId, nameSha256: key.name_sha256 }),
            ),
    }
    return succeeded({
      fileName: fileNames[language],
      mimeType: 'application/json',
      bytes: new TextEncoder().encode(`${JSON.stringify(file, null, 2)}\n`),
    })
  })
}
