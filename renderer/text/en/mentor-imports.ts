import type { mentorImportsVi } from '../vi/mentor-imports.ts'

const figure = (count: number) => count.toLocaleString('en-GB')
const counted = (count: number, one: string, many: string) =>
  `${figure(count)} ${count === 1 ? one : many}`
const whom = (row: number | null) =>
  row === null ? 'a mentor already on the list' : `row ${figure(row)} of the file`

export const mentorImportsEn: typeof mentorImportsVi = {
  open: 'Import from a file',
  title: 'Import mentors from a file',
  intro:
    'Use the association’s own Excel list, whatever the order of its columns. Nothing is stored until you press “Import”, and a whole import can be undone afterwards.',
  remembered: (count) =>
    `${figure(count)} columns are matched as last time. Change this below if needed.`,
  fields: {
    fullName: 'Full name',
    familyName: 'Family and middle name',
    givenName: 'Given name',
    phone: 'Phone',
    email: 'E-mail',
    ward: 'Ward',
    workplace: 'Workplace',
    jobTitle: 'Position',
    fieldsRegistered: 'Registered fields',
    skillTags: 'Skills',
    fieldsPractised: 'Fields advised on',
    experience: 'Experience',
    contracts36m: 'Contracts in the last 36 months',
    degree: 'Degree',
    languages: 'Languages',
    associationMemberships: 'Associations',
    capacityPerMonth: 'Firms per month',
    hoursPerMonth: 'Hours per month',
    birthDate: 'Date of birth (restricted)',
    nationality: 'Nationality (restricted)',
    idNumber: 'Identity number (restricted)',
    permanentAddress: 'Permanent address (restricted)',
    adviserType: 'Individual or organisation',
    orgName: 'Name of the organisation',
    orgTaxCode: 'Tax code',
    note: 'Note',
  },
  outcomes: {
    add: 'added',
    merge: 'merged',
    skip: 'skipped',
    undecided: 'yours to choose',
    faulty: 'not imported, faulty',
  },
  months: (count) => `${count} months`,
  alike: {
    title: (inRoster, inFile) =>
      [
        inRoster > 0 &&
          `${counted(inRoster, 'row looks', 'rows look')} like a mentor already on the list`,
        inFile > 0 && `${counted(inFile, 'row looks', 'rows look')} like another row of the file`,
      ]
        .filter((part) => part !== false)
        .join(', '),
    lead: 'Compare the two columns, then choose. Differences are shaded. The same name does not always mean the same person.',
    inFile: (row) => `Row ${figure(row)} of the file`,
    inRoster: 'In the roster',
    earlierRow: (row) => `Row ${figure(row)} of the file`,
    field: 'Field',
    because: {
      'id-number': (row, other) => `Row ${figure(row)} has the identity number of ${whom(other)}`,
      phone: (row, other) => `Row ${figure(row)} has the phone of ${whom(other)}`,
      email: (row, other) => `Row ${figure(row)} has the e-mail of ${whom(other)}`,
      name: (row, other) => `Row ${figure(row)} has the name of ${whom(other)}`,
      'near-name': (row, other) => `Row ${figure(row)} has nearly the name of ${whom(other)}`,
    },
    choose: 'Choose',
    choice: (row) => `Row ${figure(row)} will be`,
    choices: {
      skip: 'Skip this row',
      'merge-keep': 'Merge, keep what is there',
      'merge-file': 'Merge, take what the file says',
      add: 'Add as a new person',
    },
    otherwise: 'For the rows you have not decided on',
    sameTitle: 'Rows with nothing new',
    same: (count) =>
      `${counted(count, 'row is', 'rows are')} exactly like a mentor already on the list and will be skipped`,
    sameRow: (row, name) => `Row ${figure(row)}: ${name}`,
    sameListed: (shown, all) => `Showing ${figure(shown)} of ${figure(all)} rows.`,
    listed: (shown, all) =>
      `${figure(shown)} of ${figure(all)} such rows are shown; the others follow the general choice.`,
  },
  willAdd: (count) => `${figure(count)} mentors will be added`,
  willMerge: (count) => `${counted(count, 'row is', 'rows are')} merged`,
  willDecide: (count) => `${counted(count, 'row is', 'rows are')} yours to choose above`,
  applyUndecided: (count) => `Choose for ${counted(count, 'row', 'rows')} above to import`,
  doneAdded: (count) => `${figure(count)} new mentors`,
  doneUpdated: (count) => `${figure(count)} mentors merged`,
  undone: 'The roster is as it was before the import.',
  notUndoable: {
    'already-undone': 'This import has already been undone.',
    'too-old':
      'An import cannot be undone after 90 days: what stood there before has been deleted, so that personal data is not kept too long.',
    'mentors-changed': (names) =>
      `This cannot be undone: some mentors of this import have been changed since: ${names}.`,
    'mentors-in-use': (names) =>
      `This cannot be undone: some mentors of this import have been assigned firms or have hours: ${names}.`,
  },
  seeMentors: 'See the roster',
  faults: {
    'name-missing': 'The name is missing.',
    'total-row': 'This is the total row of the list, not a person.',
    'too-long': 'The text is longer than can be stored. Shorten it.',
    'phone-several':
      'The cell holds several numbers: the first is used, the whole cell is kept in the note.',
    'phone-wrong': 'This is not a phone number; it is kept as it stands.',
    'email-wrong': 'This is not an e-mail address; it is kept as it stands.',
    'ward-unknown': 'No ward of Hanoi has this name; the field stays empty.',
    'ward-ambiguous': 'This former ward now lies in several wards; the field stays empty.',
    'ward-or-district': (ward) =>
      `This is also the name of a former district; ${ward} is a guess. Please check it.`,
    'key-sector-by-words': (sectors) => `Guessed from the words: ${sectors}. Please check.`,
    'field-unknown': 'The field is not on the list; it was noted among the skills.',
    'number-unreadable': 'No number could be read here; the field stays empty.',
    'date-wrong': 'There is no such day; the field stays empty.',
    'date-year-only': 'Only a year, not a date of birth; the field stays empty.',
    'id-wrong': 'This is not an identity number; it is kept as it stands.',
    'tax-code-wrong': 'The tax code is wrong; the field stays empty.',
    other: 'Look at this cell again.',
  },
}
