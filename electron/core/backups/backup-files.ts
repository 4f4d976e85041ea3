import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { join } from 'node:path'

import Database from 'better-sqlite3-multiple-ciphers'
import { z } from 'zod'

import { giveKey, openEncryptedFile } from '#core/database/open-database.ts'
import { syncFile, syncFolder, writeDurably } from '#core/files/write-durably.ts'
import { sha256 } from '#core/history/history-chain.ts'
import { backupSchema, type Backup } from '#shared/domain/workspace/workspace.ts'
import { canonicalJson } from '#shared/kit/canonical-json.ts'
import { parseJson } from '#shared/kit/parse-json.ts'

/** The copy cannot be opened with the key of the workspace, or is damaged. */
export class BackupUnusableError extends Error {
  override readonly name = 'BackupUnusableError'
}

type Wanted = { readonly reason: Backup['reason']; readonly madeAt: Date }

/**
 * Copies the workspace, encrypted under the same key, and believes the copy only after opening,
 * checking and counting it. Evidence is not copied: its files are never changed or deleted, so every
 * backup finds them where they are. Throws `SqliteError` or the system's error when the disk is full;
 * no half copy stays.
 */
export function makeBackup(
  workspaceFile: string,
  folder: string,
  dataKey: Uint8Array,
  { reason, madeAt }: Wanted,
): Backup {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const id = `${madeAt.toISOString().replace(/[:.]/g, '-')}-${reason}`
  const part = join(folder, `${id}.part`)
  try {
    rmSync(part, { force: true })
    copyInto(workspaceFile, part, dataKey)
    const counts = checkBackup(part, dataKey)
    syncFile(part)
    const byteCount = statSync(part).size
    const backup = {
      id,
      madeAt: madeAt.toISOString(),
      reason,
      byteCount,
      verified: true,
      ...counts,
    }
    // Described first: a copy without its description would stay for ever and never be listed.
    writeDurably(descriptionFile(folder, id), describe(backup))
    renameSync(part, backupFile(folder, id))
    syncFolder(folder)
    return backup
  } catch (error) {
    for (const file of [part, descriptionFile(folder, id)]) rmSync(file, { force: true })
    throw error
  }
}

/** Newest first; a copy without its description, or of another length, is not one. */
export function listBackups(folder: string): Backup[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .flatMap((name) => readDescription(folder, name))
    .sort((left, right) => (left.madeAt < right.madeAt ? 1 : -1))
}

export function deleteBackup(folder: string, id: string): void {
  rmSync(backupFile(folder, id), { force: true })
  rmSync(descriptionFile(folder, id), { force: true })
  syncFolder(folder)
}

function descriptionFile(folder: string, id: string): string {
  return join(folder, `${id}.json`)
}

export function backupFile(folder: string, id: string): string {
  return join(folder, `${id}.db`)
}

/** Opens and checks a copy. Throws `BackupUnusableError`. */
export function checkBackup(
  file: string,
  dataKey: Uint8Array,
): { firmCount: number; assessmentCount: number } {
  try {
    const copy = new Database(file, { readonly: true, fileMustExist: true })
    try {
      giveKey(copy, dataKey)
      // With SQLite's usual 2 MB, pages of a large copy are decrypted more than once.
      copy.pragma('cache_size = -65536')
      const found = copy.pragma('quick_check', { simple: true })
      if (found !== 'ok') throw new Error(String(found))
      const count = (table: string) =>
        Number(copy.prepare(`select count(*) from ${table}`).pluck().get())
      return { firmCount: count('firms'), assessmentCount: count('assessments') }
    } finally {
      copy.close()
    }
  } catch (cause) {
    throw new BackupUnusableError('The backup cannot be used', { cause })
  }
}

/** The backup interface of SQLite refuses encrypted files; `VACUUM INTO` writes under the same key. */
function copyInto(workspaceFile: string, target: string, dataKey: Uint8Array): void {
  const source = openEncryptedFile(workspaceFile, dataKey)
  try {
    source.prepare('vacuum into ?').run(target)
  } finally {
    source.close()
  }
}

/** Descriptions had no hash of themselves once. */
const descriptionSchema = backupSchema.extend({ sha256: z.string().optional() })

function describe(backup: Backup): string {
  return JSON.stringify({ ...backup, sha256: hashOf(backup) })
}

function hashOf(backup: Backup): string {
  return sha256(canonicalJson(backup))
}

function readDescription(folder: string, name: string): Backup[] {
  try {
    const described = descriptionSchema.parse(parseJson(readFileSync(join(folder, name), 'utf8')))
    const { sha256: found, ...backup } = described
    const isWhole =
      (found === undefined || found === hashOf(backup)) &&
      name === `${backup.id}.json` &&
      statSync(backupFile(folder, backup.id)).size === backup.byteCount
    return isWhole ? [backup] : []
  } catch {
    return []
  }
}
