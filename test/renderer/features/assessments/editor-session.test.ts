import { describe, expect, it } from 'vitest'

import { assessmentSchema, type Edit } from '#shared/domain/assessments/assessment.ts'
import { applyEdits } from '#shared/domain/assessments/apply-edits.ts'

import { tt17 } from '#test/support/tt17.ts'

import { createEditorSession } from '../../../../renderer/features/assessments/editor-session.ts'

const start = assessmentSchema.parse({
  id: '00000000-0000-7000-8000-000000000001',
  firmId: '00000000-0000-7000-8000-000000000002',
  firmName: 'Công ty mẫu',
  instrumentId: 'vn-tt17-2019',
  instrumentVersion: '1',
  instrumentSha256: '',
  state: 'in_progress',
  isSample: false,
  content: {
    referenceYear: 2026,
    visitedOn: null,
    answers: {},
    fixedCriteria: {},
    efforts: {},
    norms: null,
    actions: {},
  },
  headSeq: 0,
  headHash: '',
  contentSha256: '',
  canUndo: false,
  canRedo: false,
  createdAt: '2026-03-01T09:00:00.000Z',
  updatedAt: '2026-03-01T09:00:00.000Z',
})

/** A store that keeps what it is given, as the real one does. */
function openSession() {
  let stored = start
  const session = createEditorSession({
    assessment: start,
    unit: 1_000_000,
    store: async (task) => {
      await Promise.resolve()
      const edits: readonly Edit[] = task.kind === 'change' ? task.edits : []
      stored = { ...stored, content: applyEdits(stored.content, edits), canUndo: true }
      return { kind: 'stored', assessment: structuredClone(stored) }
    },
  })
  return { session, stored: () => stored.content.answers }
}

const { inputs } = tt17.definition
const cost = inputs.find(({ key }) => key === 'equipmentOriginalCost')!
const workers = inputs.find(({ key }) => key === 'directWorkers')!

describe('createEditorSession', () => {
  it('shows an answer at once and holds it stored after a flush', async () => {
    const { session, stored } = openSession()

    session.type(cost, '160.000')
    expect(session.state().content.answers[cost.key]).toMatchObject({ value: 160_000_000_000 })
    await session.flush()

    expect(stored()[cost.key]).toMatchObject({ value: 160_000_000_000 })
    expect(session.state().saving.kind).toBe('saved')
  })

  it('keeps faulty text on screen and withdraws the figure it replaces', async () => {
    const { session, stored } = openSession()
    session.type(cost, '1')
    await session.flush()

    session.type(cost, '1.5')
    session.leave(cost.key)
    await session.flush()

    expect(session.state().drafts[cost.key]).toMatchObject({ text: '1.5' })
    expect(stored()).toEqual({})
  })

  it('keeps note and strength for the figure that comes after a faulty text', async () => {
    const { session, stored } = openSession()
    session.type(cost, '1')
    const answer = session.state().content.answers[cost.key]!
    session.change(
      [{ field: 'answer', key: cost.key, value: { ...answer, strength: 'seen', note: 'sổ cái' } }],
      'note',
    )
    session.type(cost, 'một')
    session.type(cost, '2')
    await session.flush()

    expect(stored()[cost.key]).toMatchObject({ value: 2_000_000, strength: 'seen', note: 'sổ cái' })
  })

  it('leaves the answers of other questions the same objects', async () => {
    const { session } = openSession()
    session.type(cost, '160.000')
    await session.flush()
    const before = session.state().content.answers[cost.key]

    session.type(workers, '80')
    await session.flush()

    expect(session.state().content.answers[cost.key]).toBe(before)
  })

  it('says so and goes on when a change is refused', async () => {
    const session = createEditorSession({
      assessment: start,
      unit: 1,
      store: () => Promise.resolve({ kind: 'refused', code: 'assessment/edit-refused' }),
    })
    session.type(workers, '80')
    await session.flush()

    expect(session.state()).toMatchObject({
      refusal: 'assessment/edit-refused',
      content: { answers: {} },
    })
  })
})
