import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import {
  batchItemStateSchema,
  batchStateSchema,
  takeBatchStep,
  takeItemAnswer,
  type BatchState,
  type BatchStep,
} from '#shared/domain/batches/batch-state.ts'
import { roleSchema } from '#shared/domain/workspace/workspace.ts'

const steps: readonly BatchStep[] = ['change', 'confirm', 'reopen', 'send', 'discard', 'settle']

/** Written down a second time, by hand, from the brief: what may follow what. */
const allowed: Readonly<Record<BatchState, readonly BatchState[]>> = {
  draft: ['draft', 'confirmed', 'sent', 'discarded'],
  confirmed: ['draft', 'sent', 'discarded'],
  sent: ['settled'],
  settled: [],
  discarded: [],
}

const madeBy = 'Lê Thị Mai'
const call = fc.record({
  step: fc.constantFrom(...steps),
  role: fc.constantFrom(...roleSchema.options),
  confirmedBy: fc.constantFrom(madeBy, '  lê thị mai ', 'LE THI MAI', '', 'Trần Văn Hòa'),
  isTwoPerson: fc.boolean(),
})

describe('a batch', () => {
  it('makes no forbidden transition by any order of calls, from any role', () => {
    fc.assert(
      fc.property(fc.array(call, { maxLength: 40 }), (calls) => {
        let state: BatchState = 'draft'
        for (const { step, role, confirmedBy, isTwoPerson } of calls) {
          const taken = takeBatchStep({ step, role, state, madeBy, confirmedBy, isTwoPerson })
          if (!taken.ok) continue
          expect(role).toBe('association-manager')
          expect(allowed[state]).toContain(taken.value)
          state = taken.value
        }
      }),
      { numRuns: 2_000 },
    )
  })

  it('is sent under the rule of two only after somebody else has confirmed it', () => {
    fc.assert(
      fc.property(fc.array(call, { maxLength: 40 }), (calls) => {
        let state: BatchState = 'draft'
        let confirmedBy: string | null = null
        for (const wanted of calls) {
          const taken = takeBatchStep({ ...wanted, state, madeBy, isTwoPerson: true })
          if (!taken.ok) continue
          if (wanted.step === 'confirm') confirmedBy = wanted.confirmedBy
          if (wanted.step === 'reopen') confirmedBy = null
          if (wanted.step === 'send') expect(confirmedBy).toBe('Trần Văn Hòa')
          state = taken.value
        }
      }),
      { numRuns: 2_000 },
    )
  })

  it('says why it refuses', () => {
    const wanted = { step: 'send', state: 'draft', madeBy, isTwoPerson: true } as const
    const refusal = (changed: object) =>
      takeBatchStep({ role: 'association-manager', ...wanted, ...changed })

    expect(refusal({})).toMatchObject({ failure: { code: 'batch/not-confirmed' } })
    expect(refusal({ role: 'mentor' })).toMatchObject({
      failure: { code: 'workspace/not-your-role' },
    })
    expect(refusal({ state: 'sent' })).toMatchObject({
      failure: { code: 'batch/closed', state: 'sent' },
    })
    expect(refusal({ step: 'confirm', confirmedBy: 'lê thị MAI' })).toMatchObject({
      failure: { code: 'batch/same-person' },
    })
  })

  it('knows a transition for every state, so that none is forgotten here', () => {
    expect(Object.keys(allowed).toSorted()).toEqual([...batchStateSchema.options].toSorted())
  })
})

describe('an assessment of a batch', () => {
  it('has no answer before it was sent, and afterwards the last one that was given', () => {
    const answer = fc.constantFrom('accepted' as const, 'refused' as const)
    fc.assert(
      fc.property(
        fc.constantFrom(...batchItemStateSchema.options),
        fc.array(answer, { minLength: 1, maxLength: 6 }),
        (start, answers) => {
          const end = answers.reduce(takeItemAnswer, start)
          expect(end).toBe(start === 'gathered' ? 'gathered' : answers.at(-1))
        },
      ),
    )
  })
})
