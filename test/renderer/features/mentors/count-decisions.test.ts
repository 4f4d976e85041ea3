import { expect, it } from 'vitest'

import type { MentorImportPreview } from '#shared/domain/mentors/mentor-import.ts'

import { countDecisions } from '../../../../renderer/features/mentors/count-decisions.ts'

const like = (row: number, brings = true) => ({
  ...{ row, because: 'name' as const, shown: {} },
  ...{ other: { mentorId: null, row: 2, shown: {} } },
  merging: { 'merge-keep': brings, 'merge-file': true },
})

const preview = (part: Partial<MentorImportPreview>) =>
  ({
    ...{ rowCount: 8, faultyCount: 0, sameCount: 0, likeCount: 0, likeRows: [] },
    unlistedMerging: { 'merge-keep': 0, 'merge-file': 0 },
    ...part,
  }) as unknown as MentorImportPreview

it('leaves a twin undecided until somebody chose', () => {
  const twin = preview({ likeCount: 1, likeRows: [like(9)] })
  expect(countDecisions(twin, { choices: {}, otherwise: null })).toEqual({
    ...{ add: 7, merge: 0, skip: 0, undecided: 1 },
  })
  expect(countDecisions(twin, { choices: { '9': 'skip' }, otherwise: null })).toEqual({
    ...{ add: 7, merge: 0, skip: 1, undecided: 0 },
  })
})

it('stores nothing of rows that are all there already', () => {
  expect(countDecisions(preview({ sameCount: 8 }), { choices: {}, otherwise: null })).toEqual({
    ...{ add: 0, merge: 0, skip: 8, undecided: 0 },
  })
})

it('counts a merge that brings nothing as skipped, and rows not listed by the general choice', () => {
  const rows = preview({
    ...{ likeCount: 5, likeRows: [like(3), like(4, false)] },
    unlistedMerging: { 'merge-keep': 1, 'merge-file': 3 },
  })
  const count = (otherwise: 'add' | 'merge-keep' | null) =>
    countDecisions(rows, { choices: { '3': 'merge-keep' }, otherwise })
  expect(count('merge-keep')).toEqual({ add: 3, merge: 2, skip: 3, undecided: 0 })
  expect(count('add')).toEqual({ add: 7, merge: 1, skip: 0, undecided: 0 })
  expect(count(null)).toEqual({ add: 3, merge: 1, skip: 0, undecided: 4 })
})
