import { expect, it } from 'vitest'

import type { Core } from '#core/compose-core.ts'
import type { AssessmentId } from '#shared/domain/assessments/assessment.ts'
import { openTestWorkspace, valueOf } from '#test/support/open-test-core.ts'
import {
  answer,
  furnitureMaker,
  startFor,
  startTestAssessment,
} from '#test/support/start-test-assessment.ts'

const signers = (['mentor', 'firm'] as const).map((party) => ({
  party,
  fullName: 'Trần Văn Bình',
  title: 'Giám đốc',
  strokes: [[1, 2, 3, 4]],
}))

async function sign(core: Core, assessmentId: AssessmentId) {
  const { contentSha256 } = valueOf(await core.handlers.assessments.get({ assessmentId }))
  valueOf(await core.handlers.signOffs.sign({ assessmentId, contentSha256, signers }))
}

it('is the last signed assessment of the firm made before, else the newest one', async () => {
  const { core } = await openTestWorkspace()
  const previousOf = async (assessmentId: AssessmentId) =>
    valueOf(await core.handlers.assessments.previous({ assessmentId }))?.id ?? null
  const first = await startTestAssessment(core, 2023)
  const second = await startFor(core, first.firmId, 2024)
  const third = await startFor(core, first.firmId, 2025)
  const fourth = await startFor(core, first.firmId, 2026)

  expect(await previousOf(first.id)).toBeNull()
  expect(await previousOf(fourth.id)).toBe(third.id)
  await sign(core, first.id)
  await sign(core, second.id)
  expect(await previousOf(fourth.id)).toBe(second.id)
  expect(await previousOf(second.id)).toBe(first.id)
})

it('shows the new name of a firm in every answer after it was renamed', async () => {
  const { core } = await openTestWorkspace()
  const { id, firmId } = await startTestAssessment(core)
  await answer(core, id, 'cost', 1)
  const firm = valueOf(await core.handlers.firms.get({ firmId }))
  const details = { ...furnitureMaker, name: 'Công ty Nội thất Tên Mới' }
  valueOf(await core.handlers.firms.change({ firmId, version: firm.version, details }))

  expect((await answer(core, id, 'cost', 2)).firmName).toBe(details.name)
  const undone = valueOf(await core.handlers.assessments.undo({ assessmentId: id }))
  expect(undone.firmName).toBe(details.name)
})
