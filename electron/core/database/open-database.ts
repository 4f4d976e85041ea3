import Database from 'better-sqlite3-multiple-ciphers'

import type { AppDatabase } from './schema.ts'
import { TransactingKysely } from './transacting-kysely.ts'

/** The bare connection, for backups and checks that need pragmas. */
export type EncryptedFile = Database.Database

/**
 * Opens the encrypted file with its raw 32-byte data key. Throws the driver's `SqliteError`
 * (`SQLITE_NOTADB`) when the key is not the file's, or the file is damaged.
 */
export function openDatabase(file: string, dataKey: Uint8Array): AppDatabase {
  return toDatabase(openEncryptedFile(file, dataKey))
}

/** Queries over a connection; destroying them closes it. */
export function toDatabase(sqlite: EncryptedFile): AppDatabase {
  return new TransactingKysely(sqlite)
}

/** The file as it is, damaged perhaps: every write is refused with `SQLITE_READONLY`. */
export function openForReading(file: string, dataKey: Uint8Array): AppDatabase {
  return toDatabase(openFileForReading(file, dataKey))
}

/** The connection under `openForReading`; closing it leaves the log as it is. */
export function openFileForReading(file: string, dataKey: Uint8Array): EncryptedFile {
  const sqlite = new Database(file, { readonly: true, fileMustExist: true })
  giveKey(sqlite, dataKey)
  return sqlite
}

/**
 * The connection under `openDatabase`.
 *
 * `synchronous` is set on every open because the driver drops it to NORMAL in WAL, and an answer is
 * only acknowledged once it is on the disk.
 */
export function openEncryptedFile(file: string, dataKey: Uint8Array): EncryptedFile {
  const sqlite = new Database(file)
  try {
    giveKey(sqlite, dataKey)
    sqlite.pragma('journal_mode = WAL')
    sqlite.pragma('synchronous = FULL')
    sqlite.pragma('foreign_keys = ON')
    sqlite.pragma('busy_timeout = 5000')
    return sqlite
  } catch (error) {
    sqlite.close()
    throw error
  }
}

/** Must be the first thing asked of a connection. Nothing is read yet, so a wrong key shows later. */
export function giveKey(sqlite: EncryptedFile, dataKey: Uint8Array): void {
  sqlite.pragma("cipher='sqlcipher'")
  sqlite.pragma(`key="x'${Buffer.from(dataKey).toString('hex')}'"`)
}
