import { chmod, rm } from 'node:fs/promises'
import { join } from 'node:path'

import { writeDurably } from '#core/files/write-durably.ts'
import type { OfferedUpdate } from '#shared/domain/updates/update.ts'

import { compareVersions } from './compare-versions.ts'
import { readUpdate, type Installed } from './read-update.ts'
import { findUpdateFiles, updateEnding } from './update-files.ts'
import type { UpdateManifest } from './update-manifest.ts'

/** An installer that was taken over, by the manifest that was signed for it. */
export type Staged = { readonly manifest: UpdateManifest; readonly file: string }

/** What the folder of updates holds, as far as its manifests still prove it; the newest first. */
export async function listStaged(folder: string, installed: Installed): Promise<Staged[]> {
  const staged = (await findUpdateFiles(folder)).flatMap(({ bytes }): Staged[] => {
    const read = readUpdate(bytes, installed)
    if (!read.ok) return []
    return [{ manifest: read.value, file: join(folder, read.value.fileName) }]
  })
  return staged.toSorted((left, right) =>
    compareVersions(right.manifest.version, left.manifest.version),
  )
}

/** Keeps the signed manifest beside its installer, and lets all go but the newest on either side. */
export async function keepStaged(
  folder: string,
  installed: Installed,
  { manifest, signed }: { readonly manifest: UpdateManifest; readonly signed: Uint8Array },
): Promise<void> {
  // An AppImage is a program: it could not be started otherwise.
  if (process.platform !== 'win32') await chmod(join(folder, manifest.fileName), 0o700)
  writeDurably(join(folder, `${manifest.fileName}${updateEnding}`), signed)
  const all = await listStaged(folder, installed)
  const newer = all.find(({ manifest: { version } }) => isNewer(version, installed))
  const older = all.find(({ manifest: { version } }) => !isNewer(version, installed))
  for (const { file } of all.filter((one) => one !== newer && one !== older)) {
    await rm(file, { force: true })
    await rm(`${file}${updateEnding}`, { force: true })
  }
}

export function toOffered(
  { version, byteCount, releasedAt, notes }: UpdateManifest,
  installed: Installed,
): OfferedUpdate {
  return { version, isNewer: isNewer(version, installed), byteCount, releasedAt, notes }
}

function isNewer(version: string, installed: Installed): boolean {
  return compareVersions(version, installed.version) > 0
}
