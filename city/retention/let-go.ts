import { sql } from 'kysely'

import { retention } from '../config.ts'
import type { CityParts } from '../gateway-parts.ts'
import { daysBefore, nextQuietUntil } from './may-let-go.ts'
import {
  deleteExpiredCodes,
  deleteReplacedChanges,
  emptySettledLines,
  readLastRun,
  writeRun,
} from './retention-repository.ts'

export type LetGo =
  | { readonly kind: 'quiet'; readonly until: Date }
  | {
      readonly kind: 'done'
      readonly lines: number
      readonly codes: number
      readonly changes: number
    }

/** Several gateways may look at the same time; one works. */
const retentionLock = 727_004

/** Lets go what has been kept for its time: `config.ts` says how long. Works as the city's command line. */
export async function letGo({ db, now }: Pick<CityParts, 'db' | 'now'>): Promise<LetGo> {
  return db.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(${retentionLock})`.execute(tx)
    await sql`set local statement_timeout = '10min'`.execute(tx)
    const at = now()
    const quietUntil = nextQuietUntil(await readLastRun(tx), at)
    await writeRun(tx, { lastRunAt: at, quietUntil })
    if (at < quietUntil) return { kind: 'quiet', until: quietUntil }
    return {
      kind: 'done',
      lines: await emptySettledLines(tx, daysBefore(at, retention.settledLineDays)),
      codes: await deleteExpiredCodes(tx, daysBefore(at, retention.expiredCodeDays)),
      changes: await deleteReplacedChanges(tx, daysBefore(at, retention.replacedChangeDays)),
    }
  })
}
