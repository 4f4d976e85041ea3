import type { firmImportsVi } from '../vi/firm-imports.ts'

const figure = (value: number) => value.toLocaleString('en-GB')
const counted = (count: number, one: string, many: string) =>
  `${figure(count)} ${count === 1 ? one : many}`

export const firmImportsEn: typeof firmImportsVi = {
  title: 'Import firms from a file',
  intro: 'Nothing is stored until you press “Import”. A whole import can be undone afterwards.',
  moneyUnit: 'Unit of money in the file',
  unitDong: 'dong',
  unitThousand: 'thousand dong',
  unitMillion: 'million dong',
  unitBillion: 'billion dong',
  fields: {
    name: 'Name of the firm',
    taxCode: 'Tax code',
    vsicCode: 'VSIC code',
    keySector: 'Key sector',
    ward: 'Ward',
    address: 'Address',
    ownership: 'Ownership',
    employees: 'Employees',
    revenue: 'Revenue',
    totalCapital: 'Total capital',
    contactName: 'Contact',
    contactTitle: 'Position',
    contactPhone: 'Phone',
    contactEmail: 'Email',
    note: 'Note',
  },
  outcomes: {
    add: 'added',
    update: 'filled in',
    skip: 'skipped, exists',
    faulty: 'left out, faulty',
  },
  duplicateFirm: (name, because) =>
    because === 'tax-code' ? `same tax code as ${name}` : `same name as ${name}`,
  duplicateRow: (row, because) =>
    because === 'tax-code'
      ? `same tax code as row ${figure(row)}`
      : `same name as row ${figure(row)}`,
  duplicatesTitle: (count) =>
    `${counted(count, 'row duplicates', 'rows duplicate')} a firm you have or a row above`,
  duplicates: {
    skip: 'Skip duplicate rows',
    'update-empty-fields': 'Only fill the empty fields of the firms you have',
    'add-anyway': 'Add them as new firms all the same',
  },
  duplicatesNotes: {
    skip: 'Nothing changes in the firms you have.',
    'update-empty-fields': 'Nothing that is there is overwritten.',
    'add-anyway': 'Rows with the same tax code are still skipped: a code belongs to one firm only.',
  },
  willAdd: (count) => `${counted(count, 'firm is', 'firms are')} added`,
  willUpdate: (count) => `${counted(count, 'firm is', 'firms are')} filled in`,
  doneAdded: (count) => counted(count, 'new firm', 'new firms'),
  doneUpdated: (count) => `${counted(count, 'firm', 'firms')} filled in`,
  undone: 'The firms are as they were before the import.',
  notUndoable: {
    'already-undone': 'This import was undone before.',
    'too-old':
      'An import cannot be undone after 90 days: what stood there before has been deleted, so that personal data is not kept too long.',
    'firms-in-use': (names) =>
      `It cannot be undone: firms of this import were assessed or changed afterwards: ${names}.`,
  },
  seeFirms: 'See the firms',
}
