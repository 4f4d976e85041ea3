import Database from 'better-sqlite3-multiple-ciphers'

/** The version of SQLite inside the driver, for the about page. */
export function sqliteVersion(): string {
  const sqlite = new Database(':memory:')
  try {
    return String(sqlite.prepare('select sqlite_version()').pluck().get())
  } finally {
    sqlite.close()
  }
}
