import { mkdirSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { join } from 'node:path'

import { FileStore } from '@tus/file-store'
import { Server, type ServerOptions } from '@tus/server'

import { sha256Hex } from '#exchange/sha256.ts'
import { sha256Schema } from '#shared/wire/signed-text.ts'
import { batchLimits } from '#shared/wire/wire-limits.ts'

import { inOrg } from '../database/in-org.ts'
import type { Caller } from '../enrolment/tokens.ts'
import type { CityParts } from '../gateway-parts.ts'
import { ProblemError } from '../problems/problem.ts'
import { insertBlobs } from './blob-repository.ts'

export type Uploads = {
  readonly handle: (
    caller: Caller,
    request: IncomingMessage,
    response: ServerResponse,
  ) => Promise<void>
}

type TusRequest = Parameters<NonNullable<ServerOptions['onUploadFinish']>>[0]

/** The prefix of a laptop's uploads: nobody else may go on with them, or learn that they exist. */
export function uploadsOf({ orgId, deviceId }: Caller): string {
  return `${sha256Hex(`${orgId}/${deviceId}`).slice(0, 32)}_`
}

/**
 * tus 1.0. `Upload-Metadata` names the file by `sha256`; it is hashed when its last byte has come, and
 * only then becomes the association's.
 */
export function openUploads(city: CityParts, path: string): Uploads {
  const { uploads: folder } = city.blobs
  mkdirSync(folder, { recursive: true })
  const store = new FileStore({ directory: folder })
  const callers = new WeakMap<IncomingMessage, Caller>()
  const callerOf = (request: TusRequest): Caller => {
    const incoming = request.runtime?.node?.req as IncomingMessage | undefined
    const caller = incoming && callers.get(incoming)
    if (!caller) throw new Error('An upload without a caller')
    return caller
  }
  const server = new Server({
    path,
    datastore: store,
    maxSize: batchLimits.blobBytes,
    relativeLocation: true,
    allowedOrigins: [],
    namingFunction: (request) => `${uploadsOf(callerOf(request))}${city.newId()}`,
    onUploadCreate: (_request, { metadata }) => {
      if (!sha256Schema.safeParse(metadata?.['sha256']).success) throw refusal('body-wrong')
      return Promise.resolve({})
    },
    onUploadFinish: async (request, { id, size, metadata }) => {
      const { orgId } = callerOf(request)
      const sha256 = sha256Schema.parse(metadata?.['sha256'])
      const isKept = await city.blobs.keepFile(orgId, sha256, join(folder, id))
      await store.configstore.delete(id)
      if (!isKept) throw refusal('body-wrong')
      const blob = { sha256, size: size ?? 0 }
      await inOrg(city.db, orgId, (tx) => insertBlobs(tx, orgId, [blob], city.now()))
      return {}
    },
  })
  return {
    handle: async (caller, request, response) => {
      callers.set(request, caller)
      await server.handle(request, response)
    },
  }
}

/** As the tus library wants a refusal thrown. */
function refusal(type: 'body-wrong'): Error & { status_code: number; body: string } {
  const problem = new ProblemError(type, { pointer: '/Upload-Metadata/sha256' })
  return Object.assign(new Error(problem.message), {
    status_code: problem.status,
    body: JSON.stringify(problem.toBody()),
  })
}
