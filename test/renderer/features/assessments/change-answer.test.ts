import { expect, it } from 'vitest'

import { openStatusSchema } from '#shared/domain/assessments/answer.ts'

import {
  openStatuses,
  statusByKey,
} from '../../../../renderer/features/assessments/change-answer.ts'

it('offers every way to leave a question open, each with a key of its own', () => {
  expect(openStatuses).toEqual(['ask_later', 'unknown', 'refused', 'not_applicable'])
  expect([...statusByKey.values()].toSorted()).toEqual(openStatusSchema.options.toSorted())
  expect(statusByKey.get('Digit2')).toBe('ask_later')
})
