import { Buffer } from 'node:buffer'
import { text } from 'node:stream/consumers'
import { Transform } from 'node:stream'

import yauzl, { type Entry, type ZipFile } from 'yauzl'

import { TableRefusedError, tableLimits } from './spreadsheet.ts'

/** The XML parts of a workbook by their path. */
export type Parts = ReadonlyMap<string, string>

/**
 * Opens the zip container of an .xlsx and inflates its XML parts, counting every byte that comes
 * out: what an entry declares is not believed. Other parts (pictures, macros) stay closed. Throws
 * `TableRefusedError`.
 */
export async function openContainer(bytes: Uint8Array): Promise<Parts> {
  const zip = await openZip(bytes)
  if (zip.entryCount > tableLimits.entries) throw new TableRefusedError('too-many-entries')

  const parts = new Map<string, string>()
  let inflated = 0
  const count = (chunkBytes: number) => {
    inflated += chunkBytes
    return inflated
  }
  for (const entry of await listEntries(zip)) {
    if (!/\.(xml|rels)$/i.test(entry.fileName)) continue
    const xml = await inflate(zip, entry, count)
    if (/<!DOCTYPE/i.test(xml)) throw new TableRefusedError('doctype')
    parts.set(entry.fileName.replace(/^\//, ''), xml)
  }
  return parts
}

async function openZip(bytes: Uint8Array): Promise<ZipFile> {
  try {
    return await yauzl.fromBufferPromise(Buffer.from(bytes), { lazyEntries: true })
  } catch (error) {
    throw new TableRefusedError('not-a-table', { cause: error })
  }
}

async function listEntries(zip: ZipFile): Promise<Entry[]> {
  const entries: Entry[] = []
  try {
    for await (const entry of zip.eachEntry()) {
      if (entries.push(entry) > tableLimits.entries) throw new TableRefusedError('too-many-entries')
    }
  } catch (error) {
    if (error instanceof TableRefusedError) throw error
    throw new TableRefusedError('not-a-table', { cause: error })
  }
  return entries
}

async function inflate(
  zip: ZipFile,
  entry: Entry,
  count: (chunkBytes: number) => number,
): Promise<string> {
  let ofEntry = 0
  const guard = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      ofEntry += chunk.length
      const refusal = judge(ofEntry, count(chunk.length), entry.compressedSize)
      if (refusal === null) done(null, chunk)
      else done(new TableRefusedError(refusal))
    },
  })
  try {
    const stream = await zip.openReadStreamPromise(entry)
    stream.on('error', (error) => guard.destroy(error))
    return await text(stream.pipe(guard))
  } catch (error) {
    if (error instanceof TableRefusedError) throw error
    throw new TableRefusedError('not-a-table', { cause: error })
  }
}

function judge(ofEntry: number, ofAll: number, compressed: number) {
  if (ofAll > tableLimits.inflatedBytes) return 'too-large'
  const isTooDense =
    ofEntry > tableLimits.ratioFreeBytes && ofEntry > compressed * tableLimits.ratio
  return isTooDense ? 'too-compressed' : null
}
