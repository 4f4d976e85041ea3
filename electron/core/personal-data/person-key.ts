import { hashContactName } from '#exchange/contact-name.ts'
import type { Person } from '#shared/domain/personal-data/person.ts'

import type { PersonKey } from './personal-data-tables.ts'

/** How rows name a person without naming them. */
export function toPersonKey(person: Person): PersonKey {
  return person.kind === 'contact'
    ? {
        kind: 'contact',
        owner_id: person.firmId,
        name_sha256: hashContactName(person.firmId, person.fullName),
      }
    : { kind: 'mentor', owner_id: person.mentorId, name_sha256: '' }
}
