import { expect, it } from 'vitest'

import { openTestWorkspace, valueOf } from '#test/support/open-test-core.ts'
import { answer, startTestAssessment } from '#test/support/start-test-assessment.ts'

it('undoes and redoes like every editor, each step an entry of an intact history', async () => {
  const { core } = await openTestWorkspace()
  const { assessments, signOffs } = core.handlers
  const { id } = await startTestAssessment(core)
  const step = async (kind: 'undo' | 'redo') =>
    valueOf(await assessments[kind]({ assessmentId: id })).content.answers['cost']?.value ?? null
  await answer(core, id, 'cost', 1)
  await answer(core, id, 'cost', 2)

  expect([await step('undo'), await step('undo'), await step('redo')]).toEqual([1, null, 1])
  const changed = await answer(core, id, 'cost', 3)
  expect(await assessments.redo({ assessmentId: id })).toMatchObject({
    failure: { code: 'assessment/nothing-to-undo' },
  })

  const signer = { fullName: 'Trần Văn Bình', title: 'Giám đốc', strokes: [[1, 2, 3, 4]] }
  const signers = [
    { ...signer, party: 'mentor' as const },
    { ...signer, party: 'firm' as const },
  ]
  const { contentSha256 } = changed
  valueOf(await signOffs.sign({ assessmentId: id, contentSha256, signers }))
  expect(valueOf(await signOffs.list({ assessmentId: id }))).toMatchObject([{ covers: true }])
  await answer(core, id, 'cost', 4)
  expect(valueOf(await signOffs.list({ assessmentId: id }))).toMatchObject([{ covers: false }])

  const { intact, entries } = valueOf(await assessments.history({ assessmentId: id }))
  expect(intact).toBe(true)
  expect(
    entries
      .map(({ kind }) => kind)
      .reverse()
      .join(' '),
  ).toBe('created edited edited undone undone redone edited signed edited')
  const early = valueOf(await assessments.asItWas({ assessmentId: id, seq: 3 }))
  expect(early.content.answers['cost']).toMatchObject({ value: 2 })
})
