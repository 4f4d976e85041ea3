import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { expect, it } from 'vitest'

import { mentorDetailsSchema } from '#shared/domain/mentors/mentor-details.ts'
import { mentorRestrictedSchema } from '#shared/domain/mentors/mentor-restricted.ts'

const csv = readFileSync(
  join(import.meta.dirname, '../../../../resources/reference/mentor-roster-fields.csv'),
  'utf8',
)
const fields = csv
  .trim()
  .split('\n')
  .slice(1)
  .map((line) =>
    (line.split(',')[0] ?? '').replace(/_(\w)/g, (_whole, letter: string) => letter.toUpperCase()),
  )

/** Fields that have a home of their own: state, recognition, consent, files. */
const elsewhere = new Set([
  ...['photo', 'dossierFiles', 'networkCode', 'recognisingUnit', 'recognitionDecision'],
  ...['status', 'removalReason', 'consent'],
])

it('has a place for every field of the legal dossier', () => {
  const typed = new Set([
    ...Object.keys(mentorDetailsSchema.shape),
    ...Object.keys(mentorRestrictedSchema.shape),
  ])
  expect(fields).toHaveLength(42)
  expect(fields.filter((field) => !typed.has(field) && !elsewhere.has(field))).toEqual([])
})
