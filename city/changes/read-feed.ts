import type { FeedRow } from '#shared/wire/down-change.ts'
import { feedLimits } from '#shared/wire/wire-limits.ts'

import { logAccess } from '../access-log/access-log-repository.ts'
import { inOrg } from '../database/in-org.ts'
import { requireActiveDevice } from '../enrolment/require-active-device.ts'
import type { Caller } from '../enrolment/tokens.ts'
import type { CityParts } from '../gateway-parts.ts'
import { listFeed, type FeedPlace } from './feed-repository.ts'
import { writeFeedRow } from './write-feed-row.ts'

/** A page of long records is cut short here; the next call goes on. */
const pageBytes = 16 * 1024 * 1024
export const beginning: FeedPlace = { xid: '0', seq: '0' }

/** What one laptop is told next: by its role, its association and its user. Throws a problem. */
export async function readFeed(
  city: CityParts,
  caller: Caller,
  wanted: { readonly after: FeedPlace; readonly newestOnly: boolean },
): Promise<FeedRow[]> {
  const { orgId, role, userId, deviceId } = caller
  const audiences = ['org', userId, ...(role === 'association-manager' ? ['managers'] : [])]
  const entries = await inOrg(city.db, orgId, async (tx) => {
    await requireActiveDevice(tx, caller)
    const question = { orgId, audiences, rows: feedLimits.rowsPerPage, bytes: pageBytes, ...wanted }
    const found = await listFeed(tx, question)
    const records = found.filter(({ revision }) => revision !== null).length
    if (records > 0) {
      const subject = `${String(records)} records`
      await logAccess(tx, orgId, { deviceId, userId, action: 'feed', subject, at: city.now() })
    }
    return found
  })
  return entries.map((entry) => writeFeedRow(city, orgId, entry))
}

/** Undefined when it is no place of ours. */
export function readCursor(cursor: string): FeedPlace | undefined {
  if (cursor === '') return beginning
  const [, xid, seq] = /^(\d{1,19})-(\d{1,18})$/.exec(cursor) ?? []
  return xid === undefined || seq === undefined ? undefined : { xid, seq }
}
