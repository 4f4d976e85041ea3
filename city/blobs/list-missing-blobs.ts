import type { z } from 'zod'

import type { blobsMissingRequestSchema, blobsMissingSchema } from '#shared/wire/gateway-calls.ts'

import { inOrg } from '../database/in-org.ts'
import { requireActiveDevice } from '../enrolment/require-active-device.ts'
import type { Caller } from '../enrolment/tokens.ts'
import type { CityParts } from '../gateway-parts.ts'
import { listKnownBlobs } from './blob-repository.ts'

/** Of these files, those the association has not sent yet; what others sent does not count. */
export async function listMissingBlobs(
  { db }: CityParts,
  caller: Caller,
  blobs: z.infer<typeof blobsMissingRequestSchema>['blobs'],
): Promise<z.infer<typeof blobsMissingSchema>> {
  const hashes = [...new Set(blobs.map(({ sha256 }) => sha256))]
  return inOrg(db, caller.orgId, async (tx) => {
    await requireActiveDevice(tx, caller)
    const known = await listKnownBlobs(tx, caller.orgId, hashes)
    return { missing: hashes.filter((sha256) => !known.has(sha256)) }
  })
}
