import type { MentorDetails } from '#shared/domain/mentors/mentor-details.ts'
import type { MentorDraft } from '#shared/domain/mentors/mentor-draft.ts'
import { parseTaxCode } from '#shared/domain/firms/tax-code.ts'

/** What is saved, in the fields of the form. */
export function toMentorDraft(details: MentorDetails): MentorDraft {
  const { availability, ...rest } = details
  return {
    ...rest,
    associationMemberships: toLines(details.associationMemberships),
    socialLinks: toLines(details.socialLinks),
    fieldsPractised: toLines(details.fieldsPractised),
    publications: toLines(details.publications),
    orgIndividuals: toLines(details.orgIndividuals),
    orgTaxCode: details.orgTaxCode ?? '',
    experienceMonths: toTyped(details.experienceMonths),
    contracts36m: toTyped(details.contracts36m),
    rating: toTyped(details.rating).replace('.', ','),
    shortCourses: details.shortCourses.map(toTypedCourse),
    trainingDone: details.trainingDone.map(toTypedCourse),
    conflictDeclaration: details.conflictDeclaration.map((conflict) => ({
      ...conflict,
      group: conflict.group ?? '',
      from: conflict.from ?? '',
      until: conflict.until ?? '',
    })),
    hoursPerMonth: toTyped(availability.hoursPerMonth),
    capacityPerMonth: toTyped(availability.capacityPerMonth),
    wards: availability.wards,
    absences: availability.absences,
  }
}

/** What is saved of a form in which no fault was found; rows left empty fall away. */
export function toMentorDetails(draft: MentorDraft): MentorDetails {
  const { hoursPerMonth, capacityPerMonth, wards, absences, ...rest } = draft
  const taxCode = parseTaxCode(draft.orgTaxCode)
  return {
    ...rest,
    associationMemberships: fromLines(draft.associationMemberships),
    socialLinks: fromLines(draft.socialLinks),
    skillTags: draft.skillTags.map((tag) => tag.trim()).filter(Boolean),
    fieldsPractised: fromLines(draft.fieldsPractised),
    publications: fromLines(draft.publications),
    orgIndividuals: fromLines(draft.orgIndividuals),
    orgTaxCode: taxCode.ok ? taxCode.value : null,
    experienceMonths: fromTyped(draft.experienceMonths),
    contracts36m: fromTyped(draft.contracts36m),
    rating: fromTyped(draft.rating),
    education: draft.education.filter(isFilled),
    workHistory: draft.workHistory.filter(isFilled),
    projects: draft.projects.filter(isFilled),
    languages: draft.languages.filter(isFilled),
    orgContracts36m: draft.orgContracts36m.filter(isFilled),
    shortCourses: draft.shortCourses.filter(isFilled).map(toCourse),
    trainingDone: draft.trainingDone.filter(isFilled).map(toCourse),
    conflictDeclaration: draft.conflictDeclaration.map((conflict) => ({
      ...conflict,
      group: conflict.group.trim() === '' ? null : conflict.group.trim(),
      from: conflict.from || null,
      until: conflict.until || null,
    })),
    availability: {
      hoursPerMonth: fromTyped(hoursPerMonth),
      capacityPerMonth: fromTyped(capacityPerMonth),
      wards,
      absences: absences.filter(({ from, until }) => from !== '' && until !== ''),
    },
  }
}

/** Whether anything was typed into a row. */
export function isFilled(row: object): boolean {
  return Object.values(row).some((value) => value !== null && value !== '')
}

type TypedCourse = MentorDraft['shortCourses'][number]

function toTypedCourse(course: MentorDetails['shortCourses'][number]): TypedCourse {
  return {
    ...course,
    completedOn: course.completedOn ?? '',
    validUntil: course.validUntil ?? '',
  }
}

function toCourse(course: TypedCourse): MentorDetails['shortCourses'][number] {
  return {
    ...course,
    completedOn: course.completedOn || null,
    validUntil: course.validUntil || null,
  }
}

function toLines(lines: readonly string[]): string {
  return lines.join('\n')
}

function fromLines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim().slice(0, 300))
    .filter(Boolean)
}

function toTyped(figure: number | null): string {
  return figure === null ? '' : String(figure)
}

function fromTyped(text: string): number | null {
  const typed = text.trim().replace(',', '.')
  return typed === '' ? null : Number(typed)
}
