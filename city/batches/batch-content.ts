import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'

import { layOutBatch, readBatchLayout } from '#shared/wire/batch-layout.ts'
import { batchLimits } from '#shared/wire/wire-limits.ts'

import type { OpenedBatch } from './open-arrival.ts'

const magicAndLengthBytes = 10
const lineBreak = '\n'

/** The batch as its author signed it, without the files behind it. */
export function contentOf({ outside }: OpenedBatch): Uint8Array {
  const { parts, manifest } = outside
  const { manifest: head, rest } = parts
  const behindHead = rest.byteOffset - head.byteOffset + manifest.gz.bytes
  const begin = head.byteOffset - magicAndLengthBytes
  return new Uint8Array(head.buffer, begin, magicAndLengthBytes + behindHead)
}

/** The lines of a batch as they are kept. */
export async function readKeptLines(content: Uint8Array): Promise<string[]> {
  const { rest } = readBatchLayout(content)
  const raw = await promisify(gunzip)(rest, { maxOutputLength: batchLimits.rawBytes })
  return raw.toString('utf8').split(lineBreak).slice(0, -1)
}

/**
 * The same manifest and signature over other lines, because somebody was erased from them: who signed
 * what is still proved, and the hash of the lines in it is no longer theirs.
 */
export async function withLines(
  content: Uint8Array,
  lines: readonly string[],
): Promise<Uint8Array> {
  const { manifest, signature } = readBatchLayout(content)
  const raw = Buffer.from(lines.map((line) => line + lineBreak).join(''))
  return layOutBatch({ manifest, signature, rest: await promisify(gzip)(raw) })
}
