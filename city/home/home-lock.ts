import Database from 'better-sqlite3-multiple-ciphers'

export type HomeLock = { readonly release: () => void }

/**
 * Makes this process the only one that starts a city in the folder; null when another does. The lock is
 * the operating system's, taken through SQLite, so it goes with the process however that ends.
 */
export function lockHome(file: string): HomeLock | null {
  const holder = new Database(file, { timeout: 0 })
  try {
    holder.exec('begin exclusive')
  } catch (error) {
    holder.close()
    if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')) return null
    throw error
  }
  return {
    release: () => {
      holder.exec('rollback')
      holder.close()
    },
  }
}
