import type { EncryptedFile } from '#core/database/open-database.ts'
import type { SalvageLoss } from '#shared/domain/workspace/salvage.ts'

import type { Value } from './pages/read-record.ts'
import { kindOfTable } from './tables/kind-of-table.ts'
import { listMissing } from './tables/list-missing.ts'
import type { Hint, TableReading } from './tables/table-reading.ts'

/** Looks names up where they may still stand: in the new file, then in the newest backup. */
export type Names = {
  readonly ofFirm: (id: Value | undefined) => string | null
  /** Of the firm of an assessment. */
  readonly ofAssessment: (id: Value | undefined) => string | null
  readonly ofMentor: (id: Value | undefined) => string | null
}

export function openNames(files: readonly EncryptedFile[]): Names {
  const look = (sql: string) => {
    const statements = files.map((file) => file.prepare(sql).pluck())
    return (id: Value | undefined): string | null => {
      if (typeof id !== 'string') return null
      for (const statement of statements) {
        const found = statement.get(id)
        if (typeof found === 'string') return found
      }
      return null
    }
  }
  const ofFirm = look('select name from firms where id = ?')
  const firmOf = look('select firm_id from assessments where id = ?')
  return {
    ofFirm,
    ofAssessment: (id) => ofFirm(firmOf(id)),
    ofMentor: look('select name from mentors where id = ?'),
  }
}

/** The records of a table that indexes still name; none of a table whose rows no user knows by name. */
export function nameLosses(
  target: EncryptedFile,
  reading: TableReading,
  names: Names,
): SalvageLoss[] {
  const describe = descriptions[reading.shape.name]
  if (!describe) return []
  const kind = kindOfTable(reading.shape.name)
  return listMissing(target, reading).map((hint) => ({
    kind,
    what: 'lost',
    id: textOf(hint.get('id')),
    ...describe(hint, names),
  }))
}

type Described = Pick<SalvageLoss, 'name' | 'detail'>

const descriptions: Readonly<Record<string, (hint: Hint, names: Names) => Described>> = {
  firms: (hint, { ofFirm }) => ({
    name: ofFirm(hint.get('id')) ?? textOf(hint.get('name_key')),
    detail: textOf(hint.get('tax_code')) ?? '',
  }),
  assessments: (hint, { ofFirm, ofAssessment }) => ({
    name: ofFirm(hint.get('firm_id')) ?? ofAssessment(hint.get('id')),
    detail: '',
  }),
  evidence: (hint, names) => ofItsAssessment(hint, names),
  sign_offs: (hint, names) => ofItsAssessment(hint, names),
  mentors: (hint, { ofMentor }) => ({
    name: ofMentor(hint.get('id')) ?? textOf(hint.get('sort_key')),
    detail: '',
  }),
}

function ofItsAssessment(hint: Hint, { ofAssessment }: Names): Described {
  const at = textOf(hint.get('added_at')) ?? ''
  return { name: ofAssessment(hint.get('assessment_id')), detail: at.slice(0, 10) }
}

function textOf(value: Value | undefined): string | null {
  return typeof value === 'string' && value !== '' ? value : null
}
