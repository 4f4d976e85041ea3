import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'

/** Where files of evidence lie: `<folder>/<org>/<sha256>`. Gateways on one database share it. */
export type BlobFolder = {
  /** Where uploads grow until they are whole. */
  readonly uploads: string
  /** Takes over a file that was uploaded; false, and the file is gone, when it has another hash. */
  readonly keepFile: (orgId: string, sha256: string, path: string) => Promise<boolean>
  /** The bytes have been checked against their hash. */
  readonly keepBytes: (orgId: string, sha256: string, bytes: Uint8Array) => Promise<void>
  readonly pathOf: (orgId: string, sha256: string) => string
}

export function openBlobFolder(folder: string): BlobFolder {
  const pathOf = (orgId: string, sha256: string) => join(folder, orgId, sha256.slice(0, 2), sha256)
  const uploads = join(folder, 'uploads')
  return {
    uploads,
    pathOf,
    keepFile: async (orgId, sha256, path) => {
      if ((await hashFile(path)) !== sha256) {
        await rm(path, { force: true })
        return false
      }
      await settle(path, pathOf(orgId, sha256))
      return true
    },
    keepBytes: async (orgId, sha256, bytes) => {
      await mkdir(uploads, { recursive: true })
      const part = join(uploads, `${orgId}-${sha256}-${crypto.randomUUID()}.part`)
      try {
        await writeFile(part, bytes, { flag: 'wx' })
        await settle(part, pathOf(orgId, sha256))
      } catch (error) {
        await rm(part, { force: true })
        throw error
      }
    },
  }
}

/** On disk before it counts. */
async function settle(path: string, target: string): Promise<void> {
  const file = await open(path, 'r+')
  try {
    await file.sync()
  } finally {
    await file.close()
  }
  await mkdir(dirname(target), { recursive: true })
  await rename(path, target)
}

async function hashFile(path: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash)
  return hash.digest('hex')
}
