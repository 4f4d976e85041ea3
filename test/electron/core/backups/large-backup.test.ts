import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { expect, it, onTestFinished } from 'vitest'

import { makeBackup } from '#core/backups/backup-files.ts'
import { makeLargeFile } from '#test/support/large-file.ts'
import { reportProof } from '#test/support/report-proof.ts'

it('backs up and verifies a workspace of 100 MB, and prints how long that took', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'nang-bac-large-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const dataKey = new Uint8Array(32).fill(7)
  const file = await makeLargeFile(folder, dataKey, 100_000_000)
  const [startedMs, startedCpu] = [performance.now(), process.cpuUsage()]
  const wanted = { reason: 'by-hand', madeAt: new Date() } as const
  const backup = makeBackup(file, join(folder, 'backups'), dataKey, wanted)
  const { user, system } = process.cpuUsage(startedCpu)
  const tookMs = (performance.now() - startedMs).toFixed(0)
  const note = `${tookMs} ms, of processor time ${((user + system) / 1000).toFixed(0)} ms`
  reportProof({ promise: 'T14', name: 'backup of 100 MB', tries: 1, failures: 0, note })
  expect(backup).toMatchObject({ verified: true })
  expect(backup.byteCount).toBeGreaterThan(90_000_000)
}, 120_000)
