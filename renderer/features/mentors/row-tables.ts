import type { MentorDraft } from '#shared/domain/mentors/mentor-draft.ts'

import type { Text } from '../../text/text.ts'

type ColumnName = keyof Text['mentorForm']['columns']

/** How a column of a row is filled in. */
export type RowColumn = {
  readonly name: ColumnName
  readonly kind: 'text' | 'period' | 'long' | 'day' | 'level' | 'conflict' | 'firm'
}

export type RowTable =
  | 'education'
  | 'shortCourses'
  | 'trainingDone'
  | 'languages'
  | 'workHistory'
  | 'projects'
  | 'orgContracts36m'
  | 'absences'
  | 'conflictDeclaration'

const column = (name: ColumnName, kind: RowColumn['kind'] = 'text'): RowColumn => ({ name, kind })

const courseColumns = [
  column('name', 'long'),
  column('organiser'),
  column('completedOn', 'day'),
  column('validUntil', 'day'),
]
const emptyCourse = { name: '', organiser: '', completedOn: '', validUntil: '' }

/** The columns of each table, and the row a new one begins as. */
export const rowTables: {
  readonly [Table in RowTable]: {
    readonly columns: readonly RowColumn[]
    readonly empty: MentorDraft[Table][number]
  }
} = {
  education: {
    columns: [
      column('period', 'period'),
      column('school', 'long'),
      column('major'),
      column('degree'),
    ],
    empty: { period: '', school: '', major: '', degree: '' },
  },
  shortCourses: { columns: courseColumns, empty: emptyCourse },
  trainingDone: { columns: courseColumns, empty: emptyCourse },
  languages: {
    columns: [
      column('language'),
      ...(['listening', 'speaking', 'reading', 'writing'] as const).map((name) =>
        column(name, 'level'),
      ),
    ],
    empty: { language: '', listening: null, speaking: null, reading: null, writing: null },
  },
  workHistory: {
    columns: [
      column('period', 'period'),
      column('employer', 'long'),
      column('position'),
      column('duties', 'long'),
    ],
    empty: { period: '', employer: '', position: '', duties: '' },
  },
  projects: {
    columns: [
      column('period', 'period'),
      column('client', 'long'),
      column('place'),
      column('position'),
      column('duties', 'long'),
    ],
    empty: { period: '', place: '', client: '', position: '', duties: '' },
  },
  orgContracts36m: {
    columns: [column('period', 'period'), column('client', 'long'), column('content', 'long')],
    empty: { period: '', content: '', client: '' },
  },
  absences: {
    columns: [column('from', 'day'), column('until', 'day'), column('note', 'long')],
    empty: { from: '', until: '', note: '' },
  },
  conflictDeclaration: {
    columns: [
      column('kind', 'conflict'),
      column('firm', 'firm'),
      column('group'),
      column('from', 'day'),
      column('until', 'day'),
      column('note'),
    ],
    empty: { kind: 'owner', firmId: null, group: '', from: '', until: '', note: '' },
  },
}
