import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'

/**
 * Writes a file so that after a power cut either the old content or the whole new content is there:
 * `.part`, fsync, rename, fsync of the folder. Throws the system's error (`ENOSPC` when the disk is
 * full), the old content untouched.
 */
export function writeDurably(file: string, content: Uint8Array | string): void {
  const part = `${file}.part`
  try {
    const handle = openSync(part, 'w', 0o600)
    try {
      writeAll(handle, typeof content === 'string' ? Buffer.from(content, 'utf8') : content)
      fsyncSync(handle)
    } finally {
      closeSync(handle)
    }
    renameSync(part, file)
  } catch (error) {
    rmSync(part, { force: true })
    throw error
  }
  syncFolder(dirname(file))
}

/** Makes renames in a folder durable. Windows has no such call and needs none. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/** Makes what was written to a file by others durable. */
export function syncFile(file: string): void {
  const handle = openSync(file, 'r+')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

function writeAll(handle: number, bytes: Uint8Array): void {
  let written = 0
  while (written < bytes.length) {
    written += writeSync(handle, bytes, written, bytes.length - written)
  }
}
