import type { Result } from '#shared/kit/result.ts'

/** A call that writes, the same each time it is made. */
export type Work = {
  readonly name: string
  readonly run: () => Promise<Result<unknown, unknown>>
}

/** What one role does; everything the calls need is there already. */
export type Works = {
  readonly works: readonly Work[]
  /** Calls that only read, which have to answer on a full disk too. */
  readonly reads: readonly Work[]
  /** Small changes until the log has room for none. */
  readonly fillLog: () => Promise<void>
  readonly isHistoryIntact: () => Promise<boolean>
}

/** The calls by their names. */
export function worksOf(calls: Readonly<Record<string, Work['run']>>): Work[] {
  return Object.entries(calls).map(([name, run]) => ({ name, run }))
}
