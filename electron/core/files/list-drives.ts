import { readdir, stat, statfs } from 'node:fs/promises'
import { userInfo } from 'node:os'
import { join } from 'node:path'

import type { Drive } from '#shared/domain/sync/sync-state.ts'

/** Where sticks and cards turn up on each system. */
export async function listDrives(platform: NodeJS.Platform = process.platform): Promise<Drive[]> {
  if (platform === 'win32') return listLetters()
  const parents = platform === 'darwin' ? ['/Volumes'] : mediaFolders()
  const drives: Drive[] = []
  for (const parent of parents) {
    for (const label of await namesIn(parent)) {
      const drive = await toDrive(join(parent, label), label)
      if (drive && (await isOtherDevice(drive.path, parent))) drives.push(drive)
    }
  }
  return drives
}

function mediaFolders(): string[] {
  const { username } = userInfo()
  return [`/media/${username}`, `/run/media/${username}`, '/media', '/mnt']
}

/** The system's own letter is left out; which of the others can be pulled, Node cannot tell. */
async function listLetters(): Promise<Drive[]> {
  const own = process.env['SystemDrive']?.toUpperCase() ?? 'C:'
  const letters = 'DEFGHIJKLMNOPQRSTUVWXYZ'.split('').map((letter) => `${letter}:`)
  const drives = await Promise.all(
    letters.filter((letter) => letter !== own).map((letter) => toDrive(`${letter}\\`, letter)),
  )
  return drives.filter((drive) => drive !== null)
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true })
    return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name)
  } catch {
    return []
  }
}

/** Null for what cannot be looked into. */
async function toDrive(path: string, label: string): Promise<Drive | null> {
  try {
    const { bavail, bsize } = await statfs(path)
    return { path, label, freeBytes: bavail * bsize }
  } catch {
    return null
  }
}

/** An empty folder that waits for a stick is on the same device as its parent. */
async function isOtherDevice(path: string, parent: string): Promise<boolean> {
  const [own, above] = await Promise.all([stat(path), stat(parent)])
  return own.dev !== above.dev
}
