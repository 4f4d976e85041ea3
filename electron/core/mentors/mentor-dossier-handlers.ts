import type { AppHandlers } from '#shared/contract/app-contract.ts'
import { succeeded } from '#shared/kit/result.ts'

import { addDocument } from './add-document.ts'
import { addWork } from './add-work.ts'
import { countVisits } from './count-visits.ts'
import { changeRestricted } from './change-restricted.ts'
import { getPhoto } from './get-photo.ts'
import { giveConsent, withdrawConsent } from './give-consent.ts'
import { linkPerson } from './link-person.ts'
import { listPeople } from './list-people.ts'
import { listReminders } from './list-reminders.ts'
import { listVisits } from './list-visits.ts'
import { lookAtRestricted } from './look-at-restricted.ts'
import type { MentorCore } from './mentor-core.ts'
import { listDocuments } from './mentor-document-repository.ts'
import { listLooks } from './mentor-restricted-repository.ts'
import { listWork } from './mentor-work-repository.ts'
import { moveMentor } from './move-mentor.ts'
import { openDocument } from './open-document.ts'
import { removeDocument } from './remove-document.ts'
import { removeWork } from './remove-work.ts'
import { setPhoto } from './set-photo.ts'

export function mentorDossierHandlers(core: MentorCore): AppHandlers['mentorDossiers'] {
  return {
    move: (move) => moveMentor(core, move),
    lookAtRestricted: ({ mentorId }) => lookAtRestricted(core, mentorId),
    changeRestricted: (change) => changeRestricted(core, change),
    looks: async ({ mentorId }) => succeeded(await listLooks(core.db, mentorId)),
    giveConsent: (given) => giveConsent(core, given),
    withdrawConsent: (withdrawn) => withdrawConsent(core, withdrawn),
    listDocuments: async ({ mentorId }) => succeeded(await listDocuments(core.db, mentorId)),
    addDocument: (added) => addDocument(core, added),
    removeDocument: (removed) => removeDocument(core, removed),
    openDocument: (opened) => openDocument(core, opened),
    reminders: async ({ days }) => succeeded(await listReminders(core, days)),
    setPhoto: (photo) => setPhoto(core, photo),
    photo: ({ mentorId }) => getPhoto(core, mentorId),
    listVisits: async ({ mentorId }) => succeeded(await listVisits(core, mentorId)),
    listWork: async ({ mentorId }) => succeeded(await listWork(core.db, mentorId)),
    addWork: (added) => addWork(core, added),
    countVisits: (counted) => countVisits(core, counted),
    removeWork: (removed) => removeWork(core, removed),
    listPeople: async () => succeeded(await listPeople(core)),
    linkPerson: (link) => linkPerson(core, link),
  }
}
