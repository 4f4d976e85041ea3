import { createWriteStream, existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'

import { largestManifestBytes } from './update-files.ts'

const answerWithinMs = 20_000
const downloadWithinMs = 30 * 60_000

/** The publisher's address could not be reached, or answered with something else. */
export class UpdateUnreachableError extends Error {
  override readonly name = 'UpdateUnreachableError'
}

/**
 * Where the publisher keeps new versions, put into `resources/updates` with the key; null in a build
 * without one. Only https, or this very machine.
 */
export function readUpdateAddress(resourcesFolder: string): string | null {
  const file = join(resourcesFolder, 'updates', 'address.txt')
  if (!existsSync(file)) return null
  const { protocol, hostname, href } = new URL(readFileSync(file, 'utf8').trim())
  if (protocol !== 'https:' && hostname !== '127.0.0.1') {
    throw new Error('The address of updates is not https')
  }
  return href.replace(/\/$/, '')
}

/** The signed manifest for one platform; nothing about this laptop is sent but what it asks for. */
export async function fetchManifest(address: string, platform: string): Promise<Uint8Array> {
  const response = await ask(`${address}/${platform}.nbup`, answerWithinMs)
  const parts: Buffer[] = []
  let size = 0
  for await (const part of bodyOf(response)) {
    size += (part as Buffer).length
    if (size > largestManifestBytes) throw new UpdateUnreachableError('The answer is too long')
    parts.push(part as Buffer)
  }
  return Buffer.concat(parts)
}

/** Writes the installer to a file, no more of it than was signed for. */
export async function download(
  address: string,
  part: string,
  { fileName, byteCount }: { readonly fileName: string; readonly byteCount: number },
): Promise<void> {
  const response = await ask(`${address}/${fileName}`, downloadWithinMs)
  let size = 0
  const counted = new Transform({
    transform(piece: Buffer, _encoding, pass) {
      size += piece.length
      pass(size > byteCount ? new UpdateUnreachableError('More than was signed for') : null, piece)
    },
  })
  try {
    await pipeline(bodyOf(response), counted, createWriteStream(part, { mode: 0o600 }))
  } catch (error) {
    // A full disk is the surroundings' fault, and is said as one.
    if (error instanceof Error && 'code' in error && error.code === 'ENOSPC') throw error
    throw new UpdateUnreachableError('The download broke off', { cause: error })
  }
}

async function ask(url: string, withinMs: number): Promise<Response> {
  try {
    const signal = AbortSignal.timeout(withinMs)
    const response = await fetch(url, { redirect: 'error', signal, credentials: 'omit' })
    if (response.ok) return response
    throw new UpdateUnreachableError(`Answered ${String(response.status)}`)
  } catch (error) {
    if (error instanceof UpdateUnreachableError) throw error
    throw new UpdateUnreachableError('The address does not answer', { cause: error })
  }
}

function bodyOf({ body }: Response): Readable {
  if (body === null) throw new UpdateUnreachableError('The answer is empty')
  return Readable.fromWeb(body as Parameters<typeof Readable.fromWeb>[0])
}
