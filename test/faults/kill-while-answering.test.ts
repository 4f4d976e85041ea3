import { spawn, type ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'

import { afterAll, expect, it } from 'vitest'

import { readHistory } from '#core/assessments/read-history.ts'
import { openEncryptedFile } from '#core/database/open-database.ts'
import { openByPassphrase, readKeyFile } from '#core/workspace/key-file.ts'
import type { AssessmentId } from '#shared/domain/assessments/assessment.ts'
import { bundleScript } from '#test/support/bundle-script.ts'
import { openByDataKey } from '#test/support/open-by-data-key.ts'
import { openTestWorkspace, testPassphrase, valueOf } from '#test/support/open-test-core.ts'
import { reportProof } from '#test/support/report-proof.ts'
import { isFullSize, runSeed } from '#test/support/run-seed.ts'
import { seededRandom } from '#test/support/seeded-random.ts'
import { startFor, startTestAssessment } from '#test/support/start-test-assessment.ts'

const killCount = isFullSize ? 400 : 100
/** Kept short, so that checking the whole chain after every kill stays quick. */
const killsPerAssessment = 20
/** Checking every page takes longer than the kill; opening checks all but the indexes each time. */
const killsPerFullCheck = 10

type Acknowledged = { readonly seq: number; readonly key: string; readonly value: number }

const children = new Set<Writer>()
afterAll(() => {
  for (const child of children) child.kill()
})

it(`loses no acknowledged answer in ${killCount} kills`, { timeout: 600_000 }, async () => {
  const random = seededRandom(runSeed)
  const script = await bundleScript(join(import.meta.dirname, 'answer-until-killed.ts'))
  const { file, dataKey, ids } = await prepare(killCount / killsPerAssessment)
  let value = 0
  let acknowledgedCount = 0
  let next = startWriter(script, file, dataKey)

  for (let kill = 0; kill < killCount; kill++) {
    const id = ids[Math.floor(kill / killsPerAssessment)]!
    const writer = next
    // Loads its code while this one writes.
    next = startWriter(script, file, dataKey)
    const acknowledged = await writer.writeUntilKilled(id, value, random)
    acknowledgedCount += acknowledged.length
    value = await checkAfterKill(file, dataKey, id, acknowledged)
    if ((kill + 1) % killsPerFullCheck === 0) checkEveryPage(file, dataKey)
  }
  // Anything lost has ended the test above.
  reportProof({
    ...{ promise: 'T4', name: 'kill -9 while answering', tries: killCount, failures: 0 },
    note: `acknowledged ${acknowledgedCount}`,
  })
  expect(acknowledgedCount).toBeGreaterThan(killCount)
})

async function prepare(assessmentCount: number) {
  const { core, homeFolder } = await openTestWorkspace()
  const first = await startTestAssessment(core)
  const ids = [first.id]
  while (ids.length < assessmentCount) ids.push((await startFor(core, first.firmId, 2026)).id)
  await core.close()
  const keyFile = readKeyFile(join(homeFolder, 'workspace.key.json'))!
  const dataKey = (await openByPassphrase(keyFile, testPassphrase))!
  return { file: join(homeFolder, 'workspace.db'), dataKey, ids }
}

/** Everything acknowledged is there, the chain holds, the file is sound; answers the next value. */
async function checkAfterKill(
  file: string,
  dataKey: Uint8Array,
  id: AssessmentId,
  acknowledged: readonly Acknowledged[],
): Promise<number> {
  const work = await openByDataKey(file, dataKey)
  const { intact, entries } = valueOf(await readHistory(work, id))
  // Damage would have opened it for reading only.
  expect(work.workspace.readOnly).toBe(false)
  await work.workspace.db.destroy()
  const bySeq = new Map(entries.map((entry) => [entry.seq, entry]))

  expect(intact).toBe(true)
  for (const { seq, key, value } of acknowledged) {
    expect(bySeq.get(seq)?.edits).toMatchObject([{ key, value: { value } }])
  }

  const [last] = entries[0]?.edits ?? []
  return last?.field === 'answer' && typeof last.value?.value === 'number'
    ? last.value.value + 1
    : 0
}

function checkEveryPage(file: string, dataKey: Uint8Array): void {
  const sqlite = openEncryptedFile(file, dataKey)
  expect(sqlite.pragma('integrity_check', { simple: true })).toBe('ok')
  sqlite.close()
}

type Writer = ReturnType<typeof startWriter>

function startWriter(script: string, file: string, dataKey: Uint8Array) {
  const keyHex = Buffer.from(dataKey).toString('hex')
  const child = spawn(process.execPath, [script, file, keyHex], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const lines: string[] = []
  let wake: () => void = () => undefined
  createInterface({ input: child.stdout }).on('line', (line) => {
    lines.push(line)
    wake()
  })
  const seen = (count: number) =>
    new Promise<void>((resolve) => {
      wake = () => {
        if (lines.length >= count) resolve()
      }
      wake()
    })
  const writer = {
    kill: () => child.kill('SIGKILL'),
    /** Mostly killed in the middle of answering, now and then while it is still opening the file. */
    writeUntilKilled: async (id: AssessmentId, value: number, random: () => number) => {
      await seen(1)
      child.stdin.write(`${id} ${value}\n`)
      const isDuringOpening = random() < 0.15
      if (!isDuringOpening) await seen(2 + Math.floor(random() * 5))
      await sleep(random() * (isDuringOpening ? 25 : 8))
      await killed(child)
      children.delete(writer)
      return lines.slice(1).map(toAcknowledged)
    },
  }
  children.add(writer)
  return writer
}

/** Ends when the process is gone and everything it printed was read. */
function killed(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once('close', () => setImmediate(resolve))
    child.kill('SIGKILL')
  })
}

function toAcknowledged(line: string): Acknowledged {
  const [seq, key = '', value] = line.split(' ')
  return { seq: Number(seq), key, value: Number(value) }
}
