import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { copyFile, mkdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'

import { syncFile, syncFolder } from '#core/files/write-durably.ts'
import type { UpdateNotFound, UpdateRefused } from '#shared/contract/updates-contract.ts'
import { failed, succeeded, type Result } from '#shared/kit/result.ts'

import { refused } from './read-update.ts'
import { largestInstallerBytes, type UpdateManifest } from './update-manifest.ts'

/**
 * Brings the installer into the data folder and checks what came, so that what was checked is what
 * will be started: a stick can be changed in between. Answers its path; a refused copy does not stay.
 */
export async function stageInstaller(
  bring: (part: string) => Promise<unknown>,
  folder: string,
  manifest: UpdateManifest,
): Promise<Result<string, UpdateRefused | UpdateNotFound>> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const staged = join(folder, manifest.fileName)
  const part = `${staged}.part`
  try {
    await bring(part)
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

/** From a stick or a folder; what no installer can be is not copied at all. */
export function copyFrom(installer: string) {
  return async (part: string): Promise<void> => {
    const found = await stat(installer).catch(() => null)
    if (found?.isFile() && found.size <= largestInstallerBytes) await copyFile(installer, part)
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
