import type { ReadDb } from '#core/database/schema.ts'
import type { Contact, FirmId } from '#shared/domain/firms/firm.ts'

import { toPersonKey } from './person-key.ts'
import { listRestricted, restrictionMark } from './person-marks-repository.ts'

/** For whatever is made for others: a firm without the contacts whose data is restricted. */
export async function hidingRestricted(
  db: ReadDb,
): Promise<
  <Firm extends { readonly id: FirmId; readonly contacts: readonly Contact[] }>(firm: Firm) => Firm
> {
  const restricted = await listRestricted(db, 'contact')
  if (restricted.size === 0) return (firm) => firm
  return (firm) => ({
    ...firm,
    contacts: firm.contacts.filter(
      ({ fullName }) =>
        !restricted.has(
          restrictionMark(toPersonKey({ kind: 'contact', firmId: firm.id, fullName })),
        ),
    ),
  })
}

/** Ids of mentors whose data is restricted. */
export async function listRestrictedMentors(db: ReadDb): Promise<ReadonlySet<string>> {
  const marks = await listRestricted(db, 'mentor')
  return new Set([...marks].map((mark) => mark.slice(0, mark.indexOf('/'))))
}
