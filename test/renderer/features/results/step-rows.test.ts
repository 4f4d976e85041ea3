import { expect, it } from 'vitest'

import type { RoadmapAction } from '#shared/domain/assessments/assessment.ts'
import type { PathStep } from '#shared/domain/instruments/evaluation.ts'

import {
  climbInstead,
  orphanedActions,
  pickExactly,
  toggleStep,
  toStepRows,
} from '../../../../renderer/features/results/step-rows.ts'

const first = step('C01+1', 1)
const second = step('C01+2', 2)
const other = step('C04.b+1', 1)
const agreed: RoadmapAction = {
  criterion: 'C01',
  bands: 1,
  what: 'Thay máy tiện',
  byWhom: 'Quản đốc',
  dueOn: '2027-06-30',
  programmeIds: ['P01'],
}

it('gathers the steps of one part in one row and finds the picked one', () => {
  const rows = toStepRows([first, second, other], { 'C01+2': agreed })

  expect(rows.map(({ unit }) => unit)).toEqual(['C01', 'C04.b'])
  expect(rows[0]).toMatchObject({ steps: [first, second], picked: second, action: agreed })
  expect(rows[1]).toMatchObject({ picked: null, action: null })
})

it('names actions whose step is gone', () => {
  expect(orphanedActions([first], { 'C01+1': agreed, 'C09.a+1': agreed })).toEqual(['C09.a+1'])
})

it('picks a step with its words and takes it back', () => {
  const [row] = toStepRows([first, second], {})
  const [pickedRow] = toStepRows([first, second], { 'C01+1': agreed })
  if (row === undefined || pickedRow === undefined) throw new Error('no rows')

  expect(toggleStep(row, first, 'việc')).toEqual([
    {
      field: 'action',
      key: 'C01+1',
      value: {
        criterion: 'C01',
        bands: 1,
        what: 'việc',
        byWhom: '',
        dueOn: null,
        programmeIds: [],
      },
    },
  ])
  expect(toggleStep(pickedRow, first, 'việc')).toEqual([
    { field: 'action', key: 'C01+1', value: null },
  ])
})

it('climbs further as one change and keeps who, when and the programmes', () => {
  const [row] = toStepRows([first, second], { 'C01+1': agreed })
  if (row === undefined) throw new Error('no row')

  expect(climbInstead(row, second, 'xa hơn')).toEqual([
    { field: 'action', key: 'C01+1', value: null },
    { field: 'action', key: 'C01+2', value: { ...agreed, bands: 2, what: 'xa hơn' } },
  ])
})

it('makes the picked steps exactly those of a way and leaves what stays untouched', () => {
  const actions = { 'C01+1': agreed, 'C09.a+1': agreed }

  const edits = pickExactly([first, other], actions, ({ id }) => id)

  expect(edits).toHaveLength(2)
  expect(edits[0]).toEqual({ field: 'action', key: 'C09.a+1', value: null })
  expect(edits[1]).toMatchObject({ key: 'C04.b+1', value: { what: 'C04.b+1' } })
})

it('cuts words that are longer than an action may hold', () => {
  const [row] = toStepRows([first], {})
  if (row === undefined) throw new Error('no row')
  const [edit] = toggleStep(row, first, 'a'.repeat(3000))

  expect(edit).toMatchObject({ value: { what: 'a'.repeat(2000) } })
})

function step(id: string, bands: number): PathStep {
  return {
    id,
    criterion: id.slice(0, 3),
    part: id.slice(4, 5),
    fromPoints: 1,
    toPoints: 1 + bands,
    bands,
    effort: 2,
    cost: 2 * bands,
    lever: null,
    changes: [],
    figure: null,
  }
}
