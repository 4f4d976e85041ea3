import { join } from 'node:path'

import fc from 'fast-check'
import { expect, it } from 'vitest'

import { attachEvidence } from '#core/evidence/attach-evidence.ts'
import { openEvidenceFiles } from '#core/evidence/evidence-files.ts'
import { changeAssessment } from '#core/assessments/change-assessment.ts'
import { getAssessment } from '#core/assessments/get-assessment.ts'
import { resumeAssessment } from '#core/assessments/resume-assessment.ts'
import { redoChange, undoChange } from '#core/assessments/undo-change.ts'
import { signAssessment } from '#core/sign-offs/sign-assessment.ts'
import { openByPassphrase, readKeyFile } from '#core/workspace/key-file.ts'
import { assessmentStateSchema } from '#shared/domain/assessments/assessment.ts'
import { openByDataKey } from '#test/support/open-by-data-key.ts'
import { openTestWorkspace, testPassphrase, valueOf } from '#test/support/open-test-core.ts'
import { readEveryTable } from '#test/support/read-every-table.ts'
import { runSeed } from '#test/support/run-seed.ts'
import { answering, startTestAssessment } from '#test/support/start-test-assessment.ts'

const signers = (['mentor', 'firm'] as const).map((party) => ({
  party,
  fullName: 'Trần Văn Bình',
  title: 'Giám đốc',
  strokes: [[1, 2, 3, 4]],
}))

/** Every call that writes to an assessment, on one that can be put into any state. */
async function openCalls() {
  const { core, homeFolder } = await openTestWorkspace()
  const { id: assessmentId } = await startTestAssessment(core)
  await core.close()
  const keyFile = readKeyFile(join(homeFolder, 'workspace.key.json'))!
  const dataKey = (await openByPassphrase(keyFile, testPassphrase))!
  const work = await openByDataKey(join(homeFolder, 'workspace.db'), dataKey)
  const files = openEvidenceFiles(join(homeFolder, 'evidence'), dataKey)
  const { db } = work.workspace
  const read = async () => valueOf(await getAssessment(work, assessmentId))
  let value = 0
  const calls = {
    change: () => changeAssessment(work, assessmentId, [answering('cost', ++value)]),
    undo: () => undoChange(work, assessmentId),
    redo: () => redoChange(work, assessmentId),
    resume: () => resumeAssessment(work, assessmentId),
    sign: async () => {
      const { contentSha256 } = await read()
      return signAssessment(work, { assessmentId, contentSha256, signers })
    },
    attach: () =>
      attachEvidence(work, files, {
        assessmentId,
        inputKey: null,
        fileName: 'a.txt',
        caption: '',
        bytes: new Uint8Array(Buffer.from(`ghi chép ${++value}`)),
      }),
  }
  const putInto = async (state: (typeof assessmentStateSchema.options)[number]) => {
    await db.updateTable('assessments').set({ state }).execute()
    work.memory.forgetAll()
  }
  const readTables = () => readEveryTable(db)
  return { calls, read, readTables, putInto, close: () => db.destroy() }
}

/** Written down by hand: what each call may do to the state; where it is not listed, nothing. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  sign: ['in_progress signed_off'],
  resume: ['returned in_progress'],
}

/** Answers and signatures are given while the work goes on; what has left the laptop is closed. */
const open: readonly string[] = ['in_progress', 'signed_off']

const wanted = [
  'in_progress signed_off',
  'returned in_progress',
  ...['change', 'undo', 'redo', 'sign', 'attach'].flatMap((name) => [
    ...open.map((state) => `${name} done in ${state}`),
    ...assessmentStateSchema.options
      .filter((state) => !open.includes(state))
      .map((state) => `${name} refused in ${state}`),
  ]),
]

it('never makes a forbidden transition, whatever is called in whatever order', async () => {
  const { calls, read, readTables, putInto, close } = await openCalls()
  const names = Object.keys(calls) as (keyof typeof calls)[]
  const reached = new Set<string>()
  const makeOne = async (name: keyof typeof calls) => {
    const [{ state }, tables] = [await read(), await readTables()]
    const result = await calls[name]()
    const after = await read()
    if (after.state !== state) {
      expect(allowed[name] ?? [], name).toContain(`${state} ${after.state}`)
      reached.add(`${state} ${after.state}`)
    }
    if (!result.ok) expect(await readTables()).toBe(tables)
    if (!open.includes(state) && name !== 'resume') {
      expect(result).toMatchObject({ failure: { code: 'assessment/closed', state } })
    }
    reached.add(`${name} ${result.ok ? 'done' : 'refused'} in ${state}`)
  }
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...assessmentStateSchema.options),
      fc.array(fc.constantFrom(...names), { minLength: 6, maxLength: 12 }),
      async (first, order) => {
        await putInto(first)
        for (const name of order) await makeOne(name)
      },
    ),
    { numRuns: 100, seed: runSeed },
  )
  expect(
    wanted.filter((words) => !reached.has(words)),
    'was never met',
  ).toEqual([])
  await close()
}, 120_000)
