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

/** Each of them, which the type sees to. */
const everyStep: Readonly<Record<BatchStep, true>> = {
  ...{ change: true, confirm: true, reopen: true, send: true, discard: true, settle: true },
}
const steps = Object.keys(everyStep) as BatchStep[]

/** Written down a second time, by hand, from the brief: what leads from what to what. */
const allowed = [
  'draft change draft',
  'draft confirm confirmed',
  'confirmed reopen draft',
  'draft send sent',
  'confirmed send sent',
  'draft discard discarded',
  'confirmed discard discarded',
  'sent settle settled',
]

const madeBy = 'Lê Thị Mai'
const call = fc.record({
  step: fc.constantFrom(...steps),
  role: fc.constantFrom(...roleSchema.options),
  confirmedBy: fc.constantFrom(madeBy, '  lê thị mai ', 'LE THI MAI', '', 'Trần Văn Hòa'),
  isTwoPerson: fc.boolean(),
})

/** What the rule answers for every state, step and role; `by` says who confirms. */
function listArrows(isTwoPerson: boolean, by: string): string[] {
  return batchStateSchema.options.flatMap((state) =>
    steps.flatMap((step) =>
      roleSchema.options.flatMap((role) => {
        const wanted = { step, role, state, madeBy, confirmedBy: by, isTwoPerson }
        const taken = takeBatchStep(wanted)
        return taken.ok ? [`${role}: ${state} ${step} ${taken.value}`] : []
      }),
    ),
  )
}

const byManager = (arrows: readonly string[]) => arrows.map((one) => `association-manager: ${one}`)

describe('a batch', () => {
  it('has the arrows written here and no other, for a manager alone', () => {
    expect(listArrows(false, 'Trần Văn Hòa').toSorted()).toEqual(byManager(allowed).toSorted())
  })

  it('is not sent from a draft under the rule of two, nor confirmed by who made it or by nobody', () => {
    const twoPersons = allowed.filter((arrow) => arrow !== 'draft send sent')
    expect(listArrows(true, 'Trần Văn Hòa').toSorted()).toEqual(byManager(twoPersons).toSorted())
    const unconfirmed = twoPersons.filter((arrow) => arrow !== 'draft confirm confirmed')
    for (const by of [madeBy, '  lê thị mai ', 'LE THI MAI', '']) {
      expect(listArrows(true, by).toSorted()).toEqual(byManager(unconfirmed).toSorted())
    }
  })

  it('is sent under the rule of two only after somebody else has confirmed it', () => {
    let sent = 0
    fc.assert(
      fc.property(fc.array(call, { minLength: 40, maxLength: 40 }), (calls) => {
        let state: BatchState = 'draft'
        let confirmedBy: string | null = null
        for (const wanted of calls) {
          const taken = takeBatchStep({ ...wanted, state, madeBy, isTwoPerson: true })
          if (!taken.ok) continue
          if (wanted.step === 'confirm') confirmedBy = wanted.confirmedBy
          if (wanted.step === 'reopen') confirmedBy = null
          if (wanted.step === 'send') {
            expect(confirmedBy).toBe('Trần Văn Hòa')
            sent += 1
          }
          state = taken.value
        }
      }),
      { numRuns: 2_000 },
    )
    expect(sent, 'were sent at all').toBeGreaterThan(100)
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
