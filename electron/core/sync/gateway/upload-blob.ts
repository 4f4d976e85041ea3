import { gatewayPaths } from '#shared/wire/gateway-calls.ts'

import { askGateway } from './ask-gateway.ts'
import { bearer, type OpenLine } from './gateway-client.ts'
import { GatewayError } from './gateway-error.ts'

const pieceBytes = 512 * 1024
const tus = { 'tus-resumable': '1.0.0' } as const

/** Where uploads that were cut short are remembered. */
export type UploadMarks = {
  readonly find: (sha256: string) => Promise<string | undefined>
  readonly store: (sha256: string, location: string) => Promise<void>
  readonly forget: (sha256: string) => Promise<void>
}

type Upload = {
  readonly sha256: string
  readonly bytes: Uint8Array
  readonly marks: UploadMarks
  readonly onProgress: (bytesDone: number) => void
}

/**
 * Uploads one file by tus 1.0, going on where it was cut short, also after a restart. Written over
 * fetch: faults, time limits and cancelling are then the same as of every other call.
 */
export async function uploadBlob(line: OpenLine, upload: Upload): Promise<void> {
  const { sha256, bytes, marks, onProgress } = upload
  const begun = await findBegun(line, upload)
  const location = begun?.location ?? (await create(line, upload))
  let offset = begun?.offset ?? 0
  onProgress(offset)
  while (offset < bytes.length) {
    const piece = new Uint8Array(bytes.subarray(offset, offset + pieceBytes))
    offset = await append(line, location, { offset, piece })
    onProgress(offset)
  }
  await marks.forget(sha256)
}

async function findBegun(line: OpenLine, { sha256, marks }: Upload) {
  const location = await marks.find(sha256)
  if (location === undefined) return null
  try {
    const { headers } = await askGateway({
      method: 'HEAD',
      url: location,
      headers: { ...bearer(line.token), ...tus },
      signal: line.signal,
    })
    return { location, offset: readOffset(headers) }
  } catch (error) {
    if (!(error instanceof GatewayError) || error.status === null || error.status >= 500)
      throw error
    // The gateway let it go: begin anew.
    await marks.forget(sha256)
    return null
  }
}

async function create(line: OpenLine, { sha256, bytes, marks }: Upload): Promise<string> {
  const { headers } = await askGateway({
    method: 'POST',
    url: line.url + gatewayPaths.files,
    headers: {
      ...bearer(line.token),
      ...tus,
      'upload-length': String(bytes.length),
      'upload-metadata': `sha256 ${Buffer.from(sha256).toString('base64')}`,
    },
    signal: line.signal,
  })
  const location = toOwnLocation(line.url, headers.get('location'))
  await marks.store(sha256, location)
  return location
}

async function append(
  line: OpenLine,
  location: string,
  { offset, piece }: { readonly offset: number; readonly piece: Uint8Array<ArrayBuffer> },
): Promise<number> {
  const { headers } = await askGateway({
    method: 'PATCH',
    url: location,
    headers: {
      ...bearer(line.token),
      ...tus,
      'content-type': 'application/offset+octet-stream',
      'upload-offset': String(offset),
    },
    body: piece,
    signal: line.signal,
  })
  const moved = readOffset(headers)
  if (moved <= offset) {
    throw new GatewayError({ code: 'sync/answer-wrong', detail: 'an upload that does not move' })
  }
  return moved
}

/** On the gateway itself, whatever host it believes it has: the token goes nowhere else. */
function toOwnLocation(url: string, location: string | null): string {
  if (location === null || !URL.canParse(location, url)) {
    throw new GatewayError({ code: 'sync/answer-wrong', detail: 'an upload without a place' })
  }
  const { pathname, search } = new URL(location, url)
  return `${url}${pathname}${search}`
}

function readOffset(headers: Headers): number {
  const offset = headers.get('upload-offset')
  if (offset === null || !/^\d{1,12}$/.test(offset)) {
    throw new GatewayError({ code: 'sync/answer-wrong', detail: 'an upload without an offset' })
  }
  return Number(offset)
}
