import { describe, expect, it } from 'vitest'

import { appContract } from '#shared/contract/app-contract.ts'
import { answerStatusSchema } from '#shared/domain/assessments/answer.ts'
import { normSetIdSchema } from '#shared/domain/assessments/assessment.ts'
import { firmIdSchema } from '#shared/domain/firms/firm.ts'
import { firmDetails } from '#test/support/open-firm-core.ts'
import { openTestWorkspace, testPassphrase, valueOf } from '#test/support/open-test-core.ts'
import { answer, answering, startTestAssessment } from '#test/support/start-test-assessment.ts'

describe('an assessment', () => {
  it('keeps answers of every type through a lock and a restart', async () => {
    const { core, reopen } = await openTestWorkspace()
    const { id } = await startTestAssessment(core)
    const { assessments } = core.handlers
    const edits = [
      answering('cost', 9_007_199_254_740_991),
      answering('share', 12.5),
      answering('plan', false),
      answering('standard', 'own'),
    ]
    const changed = valueOf(await assessments.change({ assessmentId: id, edits }))
    await core.close()

    const later = await reopen()
    await later.handlers.workspace.unlock({ passphrase: testPassphrase })
    const read = valueOf(await later.handlers.assessments.get({ assessmentId: id }))

    expect(read).toEqual(changed)
    expect(read.content.answers).toMatchObject({
      cost: { value: 9_007_199_254_740_991 },
      share: { value: 12.5 },
      plan: { value: false },
      standard: { value: 'own' },
    })
    expect(read).toMatchObject({ headSeq: 2, canUndo: true, canRedo: false, state: 'in_progress' })
  })

  it('stores an answer of every status there is', async () => {
    const { core } = await openTestWorkspace()
    const { id } = await startTestAssessment(core)
    for (const status of answerStatusSchema.options) {
      const value = status === 'answered' ? 1 : null
      const stored = { value, status, askWhom: null, strength: null, note: '' }
      const edits = [{ field: 'answer' as const, key: 'cost', value: stored }]
      const changed = valueOf(await core.handlers.assessments.change({ assessmentId: id, edits }))
      expect(changed.content.answers['cost']).toEqual(stored)
    }
  })

  it('refuses what the instrument has no place for, and leaves nothing of it behind', async () => {
    const { core } = await openTestWorkspace()
    const { id } = await startTestAssessment(core)
    const refusalOf = async (key: string, value: number | boolean | string) => {
      const edits = [answering('plan', true), answering(key, value)]
      const result = await core.handlers.assessments.change({ assessmentId: id, edits })
      return result.ok || result.failure
    }

    expect(await refusalOf('nonsense', 1)).toMatchObject({
      key: 'nonsense',
      because: 'unknown-key',
    })
    expect(await refusalOf('cost', true)).toMatchObject({ because: 'wrong-type' })
    expect(await refusalOf('workers', 2.5)).toMatchObject({ because: 'not-whole' })
    expect(await refusalOf('standard', 'best')).toMatchObject({ because: 'unknown-option' })
    const after = valueOf(await core.handlers.assessments.get({ assessmentId: id }))
    expect(after.content.answers).toEqual({})
    expect(after.headSeq).toBe(1)
  })

  it('adds no history when nothing changes', async () => {
    const { core } = await openTestWorkspace()
    const { id } = await startTestAssessment(core)
    await answer(core, id, 'plan', true)
    expect(await answer(core, id, 'plan', true)).toMatchObject({ headSeq: 2 })
  })

  it('is refused for a firm outside manufacturing and the flagged key sectors', async () => {
    const { core } = await openTestWorkspace()
    const shop = firmDetails({ vsic: { version: '2025', code: '47' } })
    const firm = valueOf(await core.handlers.firms.add(shop))
    const firmId = firmIdSchema.parse(firm.id)
    const start = { firmId, instrumentId: 'small', referenceYear: 2026 }

    expect(await core.handlers.assessments.start(start)).toEqual({
      ok: false,
      failure: { code: 'assessment/out-of-scope', vsicCode: '47' },
    })
  })

  it('stands in the list with its progress', async () => {
    const { core } = await openTestWorkspace()
    const { id, firmId } = await startTestAssessment(core)
    await answer(core, id, 'plan', true)

    const filter = { firmId, states: ['in_progress' as const], limit: 10 }
    expect(valueOf(await core.handlers.assessments.list(filter))).toMatchObject([
      { id, answeredCount: 1, inputCount: 7, askLaterCount: 0 },
    ])
  })

  it('copies the norms from its own set, whatever the window says of them', async () => {
    const { core } = await openTestWorkspace()
    const { assessments, norms } = core.handlers
    const { id } = await startTestAssessment(core)
    const [sample] = valueOf(await norms.list())
    const normSetId = normSetIdSchema.parse(sample?.id)
    const wanted = (vsicCode: string) =>
      [{ field: 'norms', value: { normSetId, vsicCode } }] as const
    // The sample set is of another instrument.
    expect(await assessments.change({ assessmentId: id, edits: [...wanted('31')] })).toMatchObject({
      failure: { code: 'assessment/edit-refused', key: 'norms', because: 'unknown-key' },
    })

    const { input } = appContract.assessments.change
    const forged = { normSetId, vsicCode: '31', normSetName: 'Chính thức', isSample: false }
    expect(input.safeParse({ assessmentId: id, edits: [...wanted('31')] }).success).toBe(true)
    expect(
      input.safeParse({ assessmentId: id, edits: [{ field: 'norms', value: forged }] }).success,
    ).toBe(false)
  })
})
