import { describe, expect, it } from 'vitest'

import type { Core } from '#core/compose-core.ts'
import { appContract } from '#shared/contract/app-contract.ts'
import type { AssessmentId } from '#shared/domain/assessments/assessment.ts'
import { alterDatabase } from '#test/support/alter-database.ts'
import { openTestWorkspace, testPassphrase, valueOf } from '#test/support/open-test-core.ts'
import { answer, startTestAssessment } from '#test/support/start-test-assessment.ts'

/** Entries: 1 begins, 2 to 4 answer the cost. */
async function openTampered(sql: string) {
  const { core, homeFolder, reopen } = await openTestWorkspace()
  const { id: assessmentId } = await startTestAssessment(core)
  for (const value of [1, 2, 3]) await answer(core, assessmentId, 'cost', value)
  const { intact, entries } = valueOf(await core.handlers.assessments.history({ assessmentId }))
  expect(intact).toBe(true)
  await core.close()
  await alterDatabase(homeFolder, testPassphrase, sql)

  const again = await reopen()
  valueOf(await again.handlers.workspace.unlock({ passphrase: testPassphrase }))
  return { core: again, assessmentId, entries: entries.toReversed() }
}

async function costAt({ handlers }: Core, assessmentId: AssessmentId, seq: number) {
  return valueOf(await handlers.assessments.asItWas({ assessmentId, seq })).content.answers['cost']
}

const tamperings = {
  'is no longer a list of edits': `update history set edits = '7' where seq = 3`,
  'names an unknown field': `update history set edits = '[{"field":"other"}]' where seq = 3`,
  'is missing': 'delete from history where seq = 3',
  'was changed': `update history set made_by = 'Ai đó' where seq = 3`,
}

it('knows no form before the first entry', () => {
  const { input } = appContract.assessments.asItWas
  const at = (seq: number) => input.safeParse({ assessmentId: crypto.randomUUID(), seq }).success
  expect([at(0), at(1)]).toEqual([false, true])
})

describe('a history in which an entry', () => {
  for (const [what, tampering] of Object.entries(tamperings)) {
    it(`${what} is not intact, and names the entry instead of showing the form past it`, async () => {
      const { core, assessmentId, entries } = await openTampered(tampering)
      const { assessments } = core.handlers
      const history = valueOf(await assessments.history({ assessmentId }))
      expect(history.intact).toBe(false)
      expect(history.entries.at(0)?.seq).toBe(4)

      const broken = {
        code: 'assessment/history-broken',
        seq: 3,
        madeAt: what === 'is missing' ? null : entries[2]?.madeAt,
        readableSeq: 2,
      }
      for (const seq of [3, 4, 99]) {
        expect(await assessments.asItWas({ assessmentId, seq })).toEqual({
          ok: false,
          failure: broken,
        })
      }
      expect(await costAt(core, assessmentId, 2)).toMatchObject({ value: 1 })
    })
  }

  it('lost its date too says so, and its number all the same', async () => {
    const { core, assessmentId } = await openTampered(
      `update history set made_at = 'hôm qua' where seq = 2`,
    )
    expect(await core.handlers.assessments.asItWas({ assessmentId, seq: 2 })).toMatchObject({
      failure: { seq: 2, madeAt: null, readableSeq: 1 },
    })
  })

  it('at the very beginning was changed leaves nothing to read', async () => {
    const { core, assessmentId } = await openTampered(
      `update history set note = 'thêm' where seq = 1`,
    )
    expect(await core.handlers.assessments.asItWas({ assessmentId, seq: 1 })).toMatchObject({
      failure: { seq: 1, readableSeq: null },
    })
  })

  it('at the end is gone names the one that is missing', async () => {
    const { core, assessmentId } = await openTampered('delete from history where seq = 4')
    expect(await core.handlers.assessments.asItWas({ assessmentId, seq: 4 })).toMatchObject({
      failure: { seq: 4, madeAt: null, readableSeq: 3 },
    })
    expect(await costAt(core, assessmentId, 3)).toMatchObject({ value: 2 })
  })
})

it('shows the form after any entry of an intact history, the whole of it past the end', async () => {
  const { core, assessmentId } = await openTampered('select 1')
  expect(await costAt(core, assessmentId, 1)).toBeUndefined()
  expect(await costAt(core, assessmentId, 3)).toMatchObject({ value: 2 })
  expect(await costAt(core, assessmentId, 99)).toMatchObject({ value: 3 })
})
