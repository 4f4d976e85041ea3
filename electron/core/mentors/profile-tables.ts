import type { Paragraph, Table } from 'docx'

import { hanoiDate } from '#core/reports/hanoi-time.ts'

import { heading, line, ruledTable } from './docx-pieces.ts'
import type { Profile } from './profile.ts'

type Column = keyof Profile['text']['profile']['columns']

/** Biểu 1 mục 3 to 8. */
export function profileTables({ mentor, text }: Profile): (Paragraph | Table)[] {
  const { columns, sections, levels, none } = text.profile
  const { details } = mentor
  const day = (date: string | null) => (date === null ? '' : hanoiDate(date))
  const level = (value: keyof typeof levels | null) => (value === null ? '' : levels[value])
  const table = (title: string, head: readonly Column[], rows: readonly (readonly string[])[]) => [
    heading(title),
    rows.length === 0
      ? line(none)
      : ruledTable(
          head.map((column) => columns[column]),
          rows,
        ),
  ]
  return [
    ...table(
      sections.education,
      ['period', 'school', 'major', 'degree'],
      details.education.map((row) => [row.period, row.school, row.major, row.degree]),
    ),
    ...table(
      sections.courses,
      ['course', 'organiser', 'completedOn', 'validUntil'],
      [...details.trainingDone, ...details.shortCourses].map((row) => [
        ...[row.name, row.organiser, day(row.completedOn), day(row.validUntil)],
      ]),
    ),
    ...table(
      sections.languages,
      ['language', 'listening', 'speaking', 'reading', 'writing'],
      details.languages.map((row) => [
        row.language,
        ...[row.listening, row.speaking, row.reading, row.writing].map(level),
      ]),
    ),
    ...table(
      sections.work,
      ['period', 'employer', 'position', 'duties'],
      details.workHistory.map((row) => [row.period, row.employer, row.position, row.duties]),
    ),
    ...table(
      sections.projects,
      ['period', 'place', 'client', 'position', 'duties'],
      details.projects.map((row) => [row.period, row.place, row.client, row.position, row.duties]),
    ),
    heading(sections.publications),
    ...(details.publications.length === 0 ? [line(none)] : details.publications.map(line)),
  ]
}
