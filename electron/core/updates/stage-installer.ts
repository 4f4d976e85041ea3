import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { copyFile, mkdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'

import { syncFile, syncFolder } from '#core/files/write-durably.ts'
import { succeeded, type Result } from '#shared/kit/result.ts'

import { refused, type UpdateRefused } from './read-update.ts'
import type { UpdateManifest } from './update-manifest.ts'

/**
 * Copies the installer into the data folder and checks the copy, so that what was checked is what
 * will be started: a stick can be changed in between. Answers its path; a refused copy does not stay.
 */
export async function stageInstaller(
  installer: string,
  folder: string,
  { fileName, byteCount, sha256 }: UpdateManifest,
): Promise<Result<string, UpdateRefused>> {
  const found = await stat(installer)
  if (!found.isFile() || found.size !== byteCount) return refused('wrong-size')
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const staged = join(folder, fileName)
  const part = `${staged}.part`
  try {
    await copyFile(installer, part)
    const { size } = await stat(part)
    if (size !== byteCount) return refused('wrong-size')
    if ((await hashFile(part)) !== sha256) return refused('wrong-content')
    syncFile(part)
    await rename(part, staged)
    syncFolder(folder)
    return succeeded(staged)
  } finally {
    await rm(part, { force: true })
  }
}

async function hashFile(file: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const block of createReadStream(file)) hash.update(block as Buffer)
  return hash.digest('hex')
}
