import Database from 'better-sqlite3-multiple-ciphers'

/** Another process that is alive owns the folder. */
export class FolderInUseError extends Error {
  override readonly name = 'FolderInUseError'
}

export type FolderLock = { readonly release: () => void }

/**
 * Makes this process the only owner of the folder. The lock is the operating system's, taken through
 * SQLite, so it vanishes with the process however it dies: a number in a file would outlive a kill
 * and could name a later, innocent process. Throws `FolderInUseError`, or what the system says when
 * the folder cannot be locked at all.
 */
export function lockFolder(file: string): FolderLock {
  const holder = new Database(file, { timeout: 0 })
  try {
    holder.exec('begin exclusive')
  } catch (cause) {
    holder.close()
    if (!isBusy(cause)) throw cause
    throw new FolderInUseError('Another process has the workspace open', { cause })
  }
  return {
    release: () => {
      holder.exec('rollback')
      holder.close()
    },
  }
}

function isBusy(error: unknown): boolean {
  return error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')
}
