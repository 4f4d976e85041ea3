import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { expect, it, onTestFinished } from 'vitest'

import { backupFile, listBackups } from '#core/backups/backup-files.ts'
import { keepBackup } from '#core/backups/backup-keeper.ts'
import { restoreBackup } from '#core/backups/restore-backup.ts'
import { openEncryptedFile } from '#core/database/open-database.ts'
import { insertFirms } from '#core/firms/firm-repository.ts'
import { storeShippedInstruments } from '#core/instruments/instrument-shelf.ts'
import { realSurroundings } from '#core/surroundings.ts'
import { createWorkspace } from '#core/workspace/create-workspace.ts'
import { noKeychain } from '#core/workspace/keychain.ts'
import type { WorkspaceDoor } from '#core/workspace/workspace-door.ts'
import { workspacePaths } from '#core/workspace/workspace-paths.ts'
import { WorkspaceSession } from '#core/workspace/workspace-session.ts'
import type { Backup } from '#shared/domain/workspace/workspace.ts'
import { dumpTables, type Dump } from '#test/support/dump-tables.ts'
import { generatedFirms } from '#test/support/generated-firms.ts'
import { testPassphrase, testProfile, valueOf } from '#test/support/open-test-core.ts'
import { reportProof } from '#test/support/report-proof.ts'
import { smallInstrument } from '#test/support/small-instrument.ts'

const dayMs = 86_400_000
const days = 30
const firms = generatedFirms(days * 3, [{ code: '00001' } as never])

/** A door whose clock the test moves. */
async function openDoor() {
  const home = mkdtempSync(join(tmpdir(), 'nang-bac-drill-'))
  const clock = { nowMs: Date.parse('2026-01-05T02:00:00.000Z') }
  const now = () => new Date(clock.nowMs)
  const paths = workspacePaths(home)
  const quiet = () => undefined
  const session = new WorkspaceSession({ paths, now, emit: quiet, beforeLeaving: quiet })
  const door: WorkspaceDoor = {
    ...{ session, paths, keychain: noKeychain, isDemo: false },
    surroundings: { ...realSurroundings, now },
    openingSteps: {
      beforeMigration: () => Promise.resolve(),
      afterMigration: (db) => storeShippedInstruments(db, [smallInstrument], new Date(0)),
    },
  }
  valueOf(
    await createWorkspace(door, {
      profile: testProfile,
      passphrase: testPassphrase,
      isDemo: false,
    }),
  )
  onTestFinished(async () => {
    await session.leave()
    session.releaseFolder()
    rmSync(home, { recursive: true, force: true })
  })
  return { door, clock }
}

/** All that stands in the open workspace, and the name of this life of it. */
function dumpOpen({ session, paths }: WorkspaceDoor): { dump: Dump; chainId: string } {
  const sqlite = openEncryptedFile(paths.database, session.copyOfKey()!)
  const dump = dumpTables(sqlite, ['workspace.chain_id'])
  const chainId = String(sqlite.prepare('select chain_id from workspace').pluck().get())
  sqlite.close()
  return { dump, chainId }
}

/** How many of the last days or weeks have a backup. */
function countPeriods(
  backups: readonly Backup[],
  nowMs: number,
  ...[periodMs, count]: readonly [number, number]
): number {
  const current = Math.floor(nowMs / periodMs)
  const periods = backups.map(({ madeAt }) => current - Math.floor(Date.parse(madeAt) / periodMs))
  return new Set(periods.filter((period) => period < count)).size
}

it('brings back, row by row, what stood there at every backup that is kept, as a new life', async () => {
  const { door, clock } = await openDoor()
  const then = new Map<string, Dump>()
  for (let day = 0; day < days; day++) {
    clock.nowMs += dayMs
    // The last days see more than one start.
    for (let start = 0; start < (day < days - 2 ? 1 : 3); start++) {
      clock.nowMs += 60_000
      const added = firms[then.size]!
      await door.session.use(({ db }) => db.transaction().execute((tx) => insertFirms(tx, [added])))
      const backup = await keepBackup(door, 'start')
      then.set(backup!.id, dumpOpen(door).dump)
    }
  }

  const kept = listBackups(door.paths.backups)
  const ages = kept.map(({ madeAt }) => (clock.nowMs - Date.parse(madeAt)) / dayMs)
  expect(ages.filter((age) => age < 2).length).toBeGreaterThanOrEqual(5)
  expect(countPeriods(kept, clock.nowMs, dayMs, 7)).toBe(7)
  expect(countPeriods(kept, clock.nowMs, 7 * dayMs, 4)).toBe(4)

  const lives = new Set([dumpOpen(door).chainId])
  for (const { id } of kept) {
    clock.nowMs += 60_000
    valueOf(await restoreBackup(door, id))
    const { dump, chainId } = dumpOpen(door)
    expect(dump, id).toEqual(then.get(id))
    lives.add(chainId)
  }
  expect(lives.size).toBe(kept.length + 1)

  const oldest = kept.at(-1)!
  const file = backupFile(door.paths.backups, oldest.id)
  const bytes = readFileSync(file)
  bytes[bytes.length - 100] = (bytes[bytes.length - 100] ?? 0) ^ 1
  writeFileSync(file, bytes)
  const before = dumpOpen(door)
  expect(await restoreBackup(door, oldest.id)).toEqual({
    ok: false,
    failure: { code: 'backup/unusable' },
  })
  expect(dumpOpen(door)).toEqual(before)
  const note = `oldest ${Math.max(...ages).toFixed(1)} days`
  reportProof({ promise: 'T14', name: 'restore drill', tries: kept.length, failures: 0, note })
}, 300_000)
