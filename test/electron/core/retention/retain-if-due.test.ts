import { beforeEach, describe, expect, it } from 'vitest'

import type { AppDatabase } from '#core/database/schema.ts'
import { retainIfDue } from '#core/retention/retain-if-due.ts'
import { fixedSurroundings } from '#test/support/fixed-surroundings.ts'
import { openTestDatabase } from '#test/support/open-test-database.ts'

describe('retainIfDue', () => {
  let db: AppDatabase
  beforeEach(async () => {
    db = await openTestDatabase()
    await keepImport('old', '2026-01-01T00:00:00.000Z')
    await keepImport('young', '2026-05-20T00:00:00.000Z')
  })

  const keepImport = async (id: string, imported_at: string) => {
    const counts = { added_count: 0, updated_count: 1, skipped_count: 0, undone_at: null }
    await db
      .insertInto('mentor_imports')
      .values({ id, file_name: 'a.xlsx', imported_at, ...counts })
      .execute()
    const mentor = { name: 'A', sort_key: '', search_text: '', workplace: '', phone: '' }
    await db
      .insertInto('mentors')
      .values({
        ...{ id, adviser_type: 'individual', status: 'draft', sectors: '[]', ...mentor },
        ...{ consent_state: 'none', version: 1, created_at: imported_at, updated_at: imported_at },
      })
      .execute()
    const row = { details_before: '{}', restricted_before: '{}', version_after: 1 }
    await db
      .insertInto('mentor_import_rows')
      .values({ import_id: id, mentor_id: id, ...row })
      .execute()
  }
  const runAt = (day: string) =>
    retainIfDue({ db, surroundings: fixedSurroundings(`${day}T03:00:00.000Z`) })
  const kept = async () => {
    const rows = await db.selectFrom('mentor_import_rows').select('import_id').execute()
    return rows.map(({ import_id }) => import_id)
  }

  it('lets go what is older than ninety days, from the second day on', async () => {
    await runAt('2026-06-01')
    expect(await kept()).toEqual(['old', 'young'])
    await runAt('2026-06-02')
    expect(await kept()).toEqual(['young'])
  })

  it('looks once a day only', async () => {
    await runAt('2026-06-01')
    await retainIfDue({ db, surroundings: fixedSurroundings('2026-06-01T22:00:00.000Z') })
    expect(await kept()).toEqual(['old', 'young'])
  })

  it('lets nothing go on the day a clock has jumped, either way', async () => {
    await runAt('2026-02-01')
    await runAt('2036-02-01')
    expect(await kept()).toEqual(['old', 'young'])
    await runAt('2026-06-01')
    expect(await kept()).toEqual(['old', 'young'])
    await runAt('2026-06-02')
    expect(await kept()).toEqual(['young'])
  })

  it('empties the contacts of old revisions that the city has, and no others', async () => {
    const line = JSON.stringify({ body: { name: 'A', contacts: [{ fullName: 'Ánh' }] } })
    const row = {
      record_id: 'r',
      kind: 'firm',
      title: 'A',
      line,
      body_sha256: 'x',
      needs: '[]',
    } as const
    const batch = { chain_id: 'c', manifest_sha256: 'a'.repeat(64), byte_count: 1, record_count: 1 }
    await db
      .insertInto('sync_batches')
      .values({
        ...{ batch_id: 'b', device_seq: 1, ...batch, blobs: '[]', bytes: null },
        ...{ packed_at: '2026-01-01', carrier: 'network', receipt: '{}', given_up_at: null },
      })
      .execute()
    const sent = { ...row, queued_at: '2026-01-01', is_superseded: 0, batch_id: 'b' }
    await db
      .insertInto('outbox')
      .values([
        { ...sent, rev_id: '1', carriage: 'accepted', accepted_at: '2026-01-02T00:00:00.000Z' },
        { ...sent, rev_id: '2', carriage: 'accepted', accepted_at: '2026-05-30T00:00:00.000Z' },
        { ...sent, rev_id: '3', carriage: 'held' },
      ])
      .execute()
    await runAt('2026-06-01')
    await runAt('2026-06-02')
    const lines = await db.selectFrom('outbox').select('line').orderBy('rev_id').execute()
    expect(lines.map((one) => one.line.includes('Ánh'))).toEqual([false, true, true])
  })
})
