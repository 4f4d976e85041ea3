import { createHash } from 'node:crypto'
import { createReadStream, existsSync } from 'node:fs'
import { copyFile, mkdir, readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'

import { syncFile } from '#core/files/write-durably.ts'

/** What was written reads back as something else. */
export class CopyDiffersError extends Error {
  override readonly name = 'CopyDiffersError'
}

/** Copies a file durably and compares it as it reads back; answers its bytes. */
export async function copyWhole(from: string, to: string): Promise<number> {
  await copyFile(from, to)
  syncFile(to)
  if ((await hashOfFile(from)) !== (await hashOfFile(to))) throw new CopyDiffersError(to)
  return (await stat(to)).size
}

const folderName = /^[0-9a-f]{2}$/
const fileName = /^[0-9a-f]{64}$/

/** Copies the files of evidence, each under its hash, and nothing else that lies there. */
export async function copyEvidence(from: string, to: string): Promise<number> {
  if (!existsSync(from)) return 0
  let byteCount = 0
  for (const folder of await readdir(from)) {
    if (!folderName.test(folder)) continue
    await mkdir(join(to, folder), { recursive: true, mode: 0o700 })
    for (const name of await readdir(join(from, folder))) {
      if (!fileName.test(name)) continue
      byteCount += await copyWhole(join(from, folder, name), join(to, folder, name))
    }
  }
  return byteCount
}

async function hashOfFile(file: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const part of createReadStream(file)) hash.update(part as Buffer)
  return hash.digest('hex')
}
