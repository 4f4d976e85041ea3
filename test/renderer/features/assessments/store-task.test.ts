import { afterEach, beforeEach, expect, it, vi } from 'vitest'

import type { AppClient } from '#shared/contract/app-contract.ts'
import {
  assessmentSchema,
  assessmentIdSchema,
  type Edit,
} from '#shared/domain/assessments/assessment.ts'
import { applyEdits } from '#shared/domain/assessments/apply-edits.ts'
import { failed, succeeded } from '#shared/kit/result.ts'

import { createEditorSession } from '../../../../renderer/features/assessments/editor-session.ts'
import { storeTask } from '../../../../renderer/features/assessments/store-task.ts'

const assessment = assessmentSchema.parse({
  id: '00000000-0000-7000-8000-000000000001',
  firmId: '00000000-0000-7000-8000-000000000002',
  firmName: 'Công ty thử',
  instrumentId: 'small',
  instrumentVersion: '1',
  instrumentSha256: 'a'.repeat(64),
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
  headSeq: 1,
  headHash: 'b'.repeat(64),
  contentSha256: 'c'.repeat(64),
  canUndo: false,
  canRedo: false,
  createdAt: '2026-03-01T09:00:00.000Z',
  updatedAt: '2026-03-01T09:00:00.000Z',
})

const edit: Edit = {
  field: 'answer',
  key: 'cost',
  value: { value: 5, status: 'answered', askWhom: null, strength: null, note: '' },
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

it('keeps what was typed while the disk is full, says so, and stores it when there is room', async () => {
  let isFull = true
  let tries = 0
  const change: AppClient['assessments']['change'] = ({ edits }) => {
    tries += 1
    return Promise.resolve(
      isFull
        ? failed({ code: 'disk/full', neededBytes: 1 })
        : succeeded({ ...assessment, content: applyEdits(assessment.content, edits as Edit[]) }),
    )
  }
  const client = { change } as unknown as AppClient['assessments']
  const session = createEditorSession({
    assessment,
    unit: 1,
    store: (task) => storeTask(client, assessmentIdSchema.parse(assessment.id), task),
  })
  session.change([edit], 'cost')
  await vi.advanceTimersByTimeAsync(60_000)

  expect(tries).toBeGreaterThan(10)
  expect(session.state()).toMatchObject({ saving: { kind: 'failing' }, obstacle: 'disk/full' })
  expect(session.state().content.answers['cost']).toMatchObject({ value: 5 })

  isFull = false
  await vi.advanceTimersByTimeAsync(5_000)
  expect(session.state()).toMatchObject({
    saving: { kind: 'saved' },
    obstacle: null,
    refusal: null,
  })
  expect(session.state().assessment.content.answers['cost']).toMatchObject({ value: 5 })
})
