import type { AppHandlers } from '#shared/contract/app-contract.ts'
import { succeeded } from '#shared/kit/result.ts'

import { erasePerson } from './erase-person.ts'
import { listErasures } from './erasure-repository.ts'
import { exportPerson } from './export-person.ts'
import { addRequest, answerRequest } from './keep-requests.ts'
import { listRestrictedContacts } from './list-restricted-contacts.ts'
import { liftRestriction, openPerson, restrictPerson } from './open-person.ts'
import type { PersonalDataCore } from './personal-data-core.ts'
import { listRequests } from './request-repository.ts'
import { searchPeople } from './search-people.ts'

export function personalDataHandlers(
  core: PersonalDataCore,
  resourcesFolder: string,
): AppHandlers['personalData'] {
  return {
    search: async ({ words }) => succeeded(await searchPeople(core, words)),
    open: ({ person }) => openPerson(core, person),
    export: (wanted) => exportPerson(core, resourcesFolder, wanted),
    restrict: (wanted) => restrictPerson(core, wanted),
    listRestricted: async ({ firmId }) => succeeded(await listRestrictedContacts(core.db, firmId)),
    liftRestriction: ({ person }) => liftRestriction(core, person),
    erase: (wanted) => erasePerson(core, wanted),
    listErasures: async () => succeeded(await listErasures(core.db)),
    listRequests: async () => succeeded(await listRequests(core.db)),
    addRequest: async (added) => succeeded(await addRequest(core, added)),
    answerRequest: (given) => answerRequest(core, given),
  }
}
