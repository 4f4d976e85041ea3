import { createReadStream, type ReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'

import { logAccess } from '../access-log/access-log-repository.ts'
import { inOrg } from '../database/in-org.ts'
import { requireActiveDevice } from '../enrolment/require-active-device.ts'
import type { Caller } from '../enrolment/tokens.ts'
import type { GatewayParts } from '../gateway-parts.ts'
import { ProblemError } from '../problems/problem.ts'
import { listKnownBlobs } from './blob-repository.ts'

export type ReadBlob = { readonly byteCount: number; readonly stream: ReadStream }

/**
 * A file of evidence for a manager of the association that holds it; who looked is logged. Another
 * association's file is not there. Throws a problem.
 */
export async function readBlob(
  city: GatewayParts,
  caller: Caller,
  sha256: string,
): Promise<ReadBlob> {
  if (caller.role !== 'association-manager') throw new ProblemError('not-allowed')
  const { orgId, deviceId, userId } = caller
  await inOrg(city.db, orgId, async (tx) => {
    await requireActiveDevice(tx, caller)
    const known = await listKnownBlobs(tx, orgId, [sha256])
    if (!known.has(sha256)) throw new ProblemError('about:blank')
    await logAccess(tx, orgId, {
      ...{ deviceId, userId, action: 'evidence' },
      ...{ subject: sha256, at: city.now() },
    })
  })
  const path = city.blobs.pathOf(orgId, sha256)
  const { size } = await stat(path)
  return { byteCount: size, stream: createReadStream(path) }
}
