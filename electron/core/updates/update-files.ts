import { readdir, readFile, stat } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'

import { listDrives } from '#core/files/list-drives.ts'

export const updateEnding = '.nbup'

export const largestManifestBytes = 128 * 1024
const mostFiles = 50

export type FoundFile = {
  /** Where the installer lies beside it: a folder, or the publisher's address. */
  readonly place: string
  readonly isOnline: boolean
  readonly fileName: string
  readonly bytes: Uint8Array
}

/** Update files that lie openly in a folder; none where it cannot be looked into. */
export async function findUpdateFiles(folder: string): Promise<FoundFile[]> {
  const names = await namesIn(folder)
  const found: FoundFile[] = []
  for (const fileName of names.filter((name) => name.endsWith(updateEnding)).slice(0, mostFiles)) {
    const bytes = await readSmall(join(folder, fileName))
    if (bytes !== null) found.push({ place: folder, isOnline: false, fileName, bytes })
  }
  return found
}

/** Where an update that an association hands out usually is. */
export async function usualFolders(): Promise<string[]> {
  const drives = await listDrives()
  return [...drives.map(({ path }) => path), join(homedir(), 'Downloads')]
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).toSorted()
  } catch {
    return []
  }
}

async function readSmall(file: string): Promise<Uint8Array | null> {
  try {
    const { size } = await stat(file)
    return size > largestManifestBytes ? null : await readFile(file)
  } catch {
    return null
  }
}
