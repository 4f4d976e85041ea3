import { parseTaxCode } from '#shared/domain/firms/tax-code.ts'
import type { MentorDraft } from '#shared/domain/mentors/mentor-draft.ts'

import type { Text } from '../../text/text.ts'
import { isFilled } from './mentor-form-values.ts'

type Faults = Record<string, string>
type Words = Text['mentorForm']['faults']

/** What stands in the way of saving, by the path of its field. */
export function checkMentorForm(draft: MentorDraft, words: Words): Faults {
  return {
    ...checkWho(draft, words),
    ...checkFigures(draft, words),
    ...checkCourses(draft, words),
    ...checkConflicts(draft, words),
    ...checkAbsences(draft, words),
  }
}

function checkWho(draft: MentorDraft, words: Words): Faults {
  const faults: Faults = {}
  const isOrganisation = draft.adviserType === 'organisation'
  if (isOrganisation && draft.orgName.trim().length < 2) faults['orgName'] = words.orgName
  if (!isOrganisation && draft.fullName.trim().length < 2) faults['fullName'] = words.name
  const email = draft.email.trim()
  if (email !== '' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)) faults['email'] = words.email
  if (draft.orgTaxCode.trim() !== '' && !parseTaxCode(draft.orgTaxCode).ok) {
    faults['orgTaxCode'] = words.taxCode
  }
  return faults
}

const largest = {
  experienceMonths: 1200,
  contracts36m: 10_000,
  hoursPerMonth: 744,
  capacityPerMonth: 200,
} as const

function checkFigures(draft: MentorDraft, words: Words): Faults {
  const faults: Faults = {}
  for (const [field, most] of Object.entries(largest)) {
    const typed = draft[field as keyof typeof largest].trim()
    if (typed !== '' && !(/^\d+$/.test(typed) && Number(typed) <= most))
      faults[field] = words.number
  }
  const rating = draft.rating.trim().replace(',', '.')
  if (rating !== '' && !(Number(rating) >= 1 && Number(rating) <= 5))
    faults['rating'] = words.rating
  return faults
}

function checkCourses(draft: MentorDraft, words: Words): Faults {
  const faults: Faults = {}
  for (const table of ['shortCourses', 'trainingDone'] as const) {
    for (const [row, course] of draft[table].entries()) {
      if (isFilled(course) && course.name.trim() === '')
        faults[`${table}.${row}.name`] = words.rowName
    }
  }
  for (const [row, language] of draft.languages.entries()) {
    if (isFilled(language) && language.language.trim() === '') {
      faults[`languages.${row}.language`] = words.rowName
    }
  }
  return faults
}

function checkConflicts({ conflictDeclaration }: MentorDraft, words: Words): Faults {
  const faults: Faults = {}
  for (const [row, { firmId, group, from, until }] of conflictDeclaration.entries()) {
    if (firmId === null && group.trim().length < 2) {
      faults[`conflictDeclaration.${row}.group`] = words.conflictSubject
    }
    if (from !== '' && until !== '' && from > until) {
      faults[`conflictDeclaration.${row}.until`] = words.dayOrder
    }
  }
  return faults
}

function checkAbsences({ absences }: MentorDraft, words: Words): Faults {
  const faults: Faults = {}
  for (const [row, absence] of absences.entries()) {
    if (!isFilled(absence)) continue
    if (absence.from === '') faults[`absences.${row}.from`] = words.day
    if (absence.until === '') faults[`absences.${row}.until`] = words.day
    else if (absence.from > absence.until) faults[`absences.${row}.until`] = words.dayOrder
  }
  return faults
}
