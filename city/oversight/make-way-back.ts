import { logAccess } from '#city/access-log/access-log-repository.ts'
import { listFeed, type FeedEntry, type FeedPlace } from '#city/changes/feed-repository.ts'
import { beginning } from '#city/changes/read-feed.ts'
import { writeFeedRow } from '#city/changes/write-feed-row.ts'
import { inOrg } from '#city/database/in-org.ts'
import type { CityTx } from '#city/database/schema.ts'
import { listManagerChains } from '#city/enrolment/certificate-repository.ts'
import type { CityParts } from '#city/gateway-parts.ts'
import { sealFor } from '#exchange/age-file.ts'
import type { WayBack } from '#shared/wire/down-change.ts'

import type { Reader } from './find-reader.ts'

export type SealedWayBack = { readonly bytes: Uint8Array; readonly changes: number }

/** A `.nbar` file takes no more; what is older than that a laptop gets over the network. */
const maxChanges = 20_000
const rowsAtOnce = 500
const bytesAtOnce = 16 * 1024 * 1024

/**
 * The answer for laptops without network: the signed texts of the feed, those a newer one has replaced
 * left out, encrypted so that these laptops alone can open it. One that was revoked is told that alone.
 */
export async function makeWayBack(city: CityParts, reader: Reader): Promise<SealedWayBack> {
  const { orgId, recipients, isRevoked } = reader
  const { entries, managers } = await inOrg(city.db, orgId, async (tx) => {
    const found = await readAll(tx, reader)
    const told = isRevoked ? found.filter(({ kind }) => kind === 'revocation') : found
    await logAccess(tx, orgId, {
      at: city.now(),
      deviceId: null,
      userId: null,
      action: 'way-back',
      subject: `${told.length} changes`,
    })
    return { entries: told, managers: await listManagerChains(tx, orgId, city.now()) }
  })
  const wayBack: WayBack = {
    kind: 'nang-bac-way-back',
    chains: [city.keys.city.chain, ...managers],
    changes: entries.map((entry) => writeFeedRow(city, orgId, entry).change),
  }
  const bytes = await sealFor(recipients, Buffer.from(JSON.stringify(wayBack), 'utf8'))
  return { bytes, changes: entries.length }
}

async function readAll(tx: CityTx, { orgId, audiences }: Reader): Promise<FeedEntry[]> {
  const entries: FeedEntry[] = []
  let after: FeedPlace | undefined = beginning
  while (after && entries.length < maxChanges) {
    const page = await listFeed(tx, {
      orgId,
      audiences,
      after,
      rows: rowsAtOnce,
      bytes: bytesAtOnce,
      newestOnly: true,
    })
    entries.push(...page)
    after = page.at(-1)
  }
  return entries.slice(0, maxChanges)
}
