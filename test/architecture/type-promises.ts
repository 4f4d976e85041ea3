import type { AppDatabase, ReadDb, WriteTx } from '#core/database/schema.ts'

// Compiled, never run: the rules the types are there to keep. A wrong type here does not compile.

/** An open database is not a transaction: writing asks for one. */
export const openDatabaseIsNoTransaction: AppDatabase extends WriteTx ? false : true = true

/** Inside a transaction everything can be read. */
export const transactionsCanRead: WriteTx extends ReadDb ? true : false = true

/** A reader has no way to write. */
export const readersCannotWrite: keyof ReadDb extends 'selectFrom' ? true : false = true
