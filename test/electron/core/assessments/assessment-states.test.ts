import { join } from 'node:path'

import fc from 'fast-check'
import { expect, it } from 'vitest'

import { attachEvidence } from '#core/evidence/attach-evidence.ts'
import { openEvidenceFiles } from '#core/evidence/evidence-files.ts'
import { changeAssessment } from '#core/assessments/change-assessment.ts'
import { getAssessment } from '#core/assessments/get-assessment.ts'
import { redoChange, undoChange } from '#core/assessments/undo-change.ts'
import { signAssessment } from '#core/sign-offs/sign-assessment.ts'
import { openByPassphrase, readKeyFile } from '#core/workspace/key-file.ts'
import { isEditable } from '#shared/domain/assessments/assessment-state.ts'
import { assessmentStateSchema } from '#shared/domain/assessments/assessment.ts'
import { isTransition } from '#test/support/is-transition.ts'
import { openByDataKey } from '#test/support/open-by-data-key.ts'
import { openTestWorkspace, testPassphrase, valueOf } from '#test/support/open-test-core.ts'
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
  return { calls, read, putInto, close: () => db.destroy() }
}

it('never makes a forbidden transition, whatever is called in whatever order', async () => {
  const { calls, read, putInto, close } = await openCalls()
  const names = Object.keys(calls) as (keyof typeof calls)[]
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...assessmentStateSchema.options),
      fc.array(fc.constantFrom(...names), { maxLength: 8 }),
      async (first, order) => {
        await putInto(first)
        for (const name of order) {
          const before = await read()
          const result = await calls[name]()
          const after = await read()
          if (after.state !== before.state) {
            expect(isTransition(before.state, after.state)).toBe(true)
          }
          if (isEditable(before.state)) continue
          expect(result).toMatchObject({
            failure: { code: 'assessment/closed', state: before.state },
          })
          expect(after).toEqual(before)
        }
      },
    ),
    { numRuns: 60 },
  )
  await close()
}, 120_000)
