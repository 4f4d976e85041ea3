import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { copyFile, mkdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'

import { syncFile, syncFolder } from '#core/files/write-durably.ts'
import type { UpdateNotFound, UpdateRefused } from '#shared/contract/updates-contract.ts'
import { failed, succeeded, type Result } from '#shared/kit/result.ts'

import { refused } from './read-update.ts'
import type { UpdateManifest } from './update-manifest.ts'

/**
 * Copies the installer into the data folder and checks the copy, so that what was checked is what
 * will be started: a stick can be changed in between. Answers its path; a refused copy does not stay.
 */
export async function stageInstaller(
  installer: string,
  folder: string,
  manifest: UpdateManifest,
): Promise<Result<string, UpdateRefused | UpdateNotFound>> {
  const found = await stat(installer).catch(() => null)
  if (found === null) return failed({ code: 'update/not-found' })
  if (!found.isFile() || found.size !== manifest.byteCount) return refused('wrong-size')
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const staged = join(folder, manifest.fileName)
  const part = `${staged}.part`
  try {
    await copyFile(installer, part)
    const checked = await checkInstaller(part, manifest)
    if (!checked.ok) return checked
    syncFile(part)
    await rename(part, staged)
    syncFolder(folder)
    return succeeded(staged)
  } finally {
    await rm(part, { force: true })
  }
}

/** Whether a file is what its manifest says, byte for byte. */
export async function checkInstaller(
  file: string,
  { byteCount, sha256 }: UpdateManifest,
): Promise<Result<undefined, UpdateRefused | UpdateNotFound>> {
  const found = await stat(file).catch(() => null)
  if (found === null) return failed({ code: 'update/not-found' })
  if (found.size !== byteCount) return refused('wrong-size')
  return (await hashFile(file)) === sha256 ? succeeded(undefined) : refused('wrong-content')
}

async function hashFile(file: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const block of createReadStream(file)) hash.update(block as Buffer)
  return hash.digest('hex')
}
