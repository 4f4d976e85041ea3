import Database from 'better-sqlite3-multiple-ciphers'
import { Kysely } from 'kysely'

import type { AppDatabase, DatabaseSchema } from './schema.ts'
import { TransactionalSqliteDialect } from './transactional-sqlite-dialect.ts'

/**
 * Opens the encrypted file with its raw 32-byte data key. Throws the driver's `SqliteError`
 * (`SQLITE_NOTADB`) when the key is not the file's, or the file is damaged.
 *
 * `synchronous` is set on every open because the driver drops it to NORMAL in WAL, and an answer is
 * only acknowledged once it is on the disk.
 */
export function openDatabase(file: string, dataKey: Uint8Array): AppDatabase {
  const sqlite = openEncryptedFile(file, dataKey)
  return new Kysely<DatabaseSchema>({
    dialect: new TransactionalSqliteDialect({ database: sqlite }),
  })
}

/** The bare connection under `openDatabase`, for backups and checks that need pragmas. */
export function openEncryptedFile(file: string, dataKey: Uint8Array): Database.Database {
  const sqlite = new Database(file)
  try {
    sqlite.pragma("cipher='sqlcipher'")
    sqlite.pragma(`key="x'${Buffer.from(dataKey).toString('hex')}'"`)
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
