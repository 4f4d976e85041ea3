import type { assessmentsVi } from '../vi/assessments.ts'
import { assessmentResultEn } from './assessment-result.ts'

export const assessmentsEn: typeof assessmentsVi = {
  title: 'Assessment',
  states: {
    assigned: 'assigned',
    in_progress: 'in progress',
    signed_off: 'signed off',
    submitted: 'submitted',
    returned: 'returned',
    approved: 'approved',
    batched: 'in a batch',
    accepted: 'accepted',
    refused: 'not accepted',
    amended: 'replaced by a newer revision',
  },
  startForm: {
    title: 'Start an assessment',
    firm: 'Firm',
    firmHint: 'Type a name or tax code; diacritics are optional.',
    noFirm: 'No firm matches. Check what you typed, or add a new firm.',
    addFirm: 'Add a firm',
    otherFirm: 'Choose another firm',
    instrument: 'Assessment instrument',
    year: 'Assessment year',
    yearHint: (year: number) => `Figures “of the year” are of the year before: ${year - 1}.`,
    yearFault: 'Enter a year of four digits, from 2000 to 2100.',
    submit: 'Start filling in',
    outOfScope: 'This firm is outside the scope of Circular 17/2019',
    noSector: 'The firm has no sector code yet',
    outOfScopeWhy: (code: string | null) =>
      code === null
        ? 'The firm has no sector code yet. Circular 17/2019 covers manufacturing, assembly and supporting industries only, so a sector code is needed before you start.'
        : `Sector code ${code} is not in manufacturing, assembly or supporting industries. Circular 17/2019 gives this sector no class.`,
    outOfScopeRemedy:
      'If the firm does manufacture, correct its sector code on the firm page and try again. Otherwise use another instrument.',
    openFirm: 'Open the firm page',
  },
  editor: {
    referenceYear: (year: number) => `Assessment year ${year}, figures of ${year - 1}`,
    visitedOn: 'Visited on',
    visitedOnFormat: 'day/month/year',
    visitedOnFault: 'Type the date like 05/09/2026.',
    order: 'Order of the questions',
    byDataSheet: 'By data sheet',
    byCriterion: 'By criterion',
    unit: 'Money in',
    units: { dong: 'VND', million: 'million', billion: 'billion' },
    undo: 'Undo',
    redo: 'Redo',
    find: 'Find a question',
    result: 'Result and path',
    askLater: (count: number) => `Ask later (${count})`,
    sections: 'Sections of the form',
    sectionProgress: (touched: number, total: number) => `${touched} of ${total} questions`,
    nextOpen: 'Next unanswered question',
    allTouched: 'Every question has an answer or a reason.',
    closed: 'This assessment is closed',
    closedWhy: (state: string) =>
      `The assessment is ${state}, so it can only be read. To change it, it must be returned.`,
    asItWas: (seq: number) => `The form as it was after change ${seq}`,
    asItWasWhy: 'This is a look back; nothing can be changed here.',
    backToNow: 'Back to the form as it is now',
    saveFailing: 'Your last change is not saved yet',
    saveFailingWhy:
      'The application keeps trying. Do not close this window; what you typed is still on screen and will be saved in order.',
    saveNow: 'Try to save now',
    refused: 'A change was not taken',
    refusedWhy:
      'The form on screen is back to what is stored on this computer. Check the question you just changed and enter it again.',
    dismiss: 'Understood',
    keys: {
      title: 'Keyboard shortcuts',
      rows: [
        ['Enter', 'next field'],
        ['↑ ↓', 'choose within a group'],
        ['Shift+Enter', 'previous field'],
        ['Alt+2 … Alt+5', 'ask later, unknown, refused, not applicable'],
        ['Alt+1', 'take such a mark away, to answer'],
        ['Alt+0', 'take over the previous figure'],
        ['Alt+9', 'use the figure on the firm’s page'],
        ['Alt+N', 'next unanswered question'],
        ['/ or Ctrl+K', 'find a question'],
        ['Ctrl+Z, Ctrl+Y', 'undo, redo'],
        ['F1 or ?', 'show the keyboard shortcuts'],
      ],
    },
  },
  question: {
    usedBy: 'Used by criterion',
    explain: (number: number, name: string) =>
      `Criterion ${number}: ${name}. Open how its points are worked out`,
    askedIn: (number: number) => `Asked in criterion ${number}`,
    yes: 'Yes',
    no: 'No',
    money: (dong: string, rounded: string) => `= ${dong} VND${rounded}`,
    rounded: (figure: string, unit: string) => ` (${figure} ${unit})`,
    people: 'people',
    percent: '%',
    points: (min: number, max: number) =>
      min === max ? `${max} ${max === 1 ? 'point' : 'points'}` : `${min} to ${max} points`,
    previous: (year: number) => `Assessment of ${year}:`,
    takeOver: 'Take over this figure',
    ofFirm: (figure: string, changedOn: string) =>
      `On the firm’s page as changed on ${changedOn} (${figure}):`,
    firmFigures: {
      employees: 'employees with social insurance, yearly average',
      revenueVnd: 'total revenue of the year',
      totalCapitalVnd: 'total capital',
    },
    takeFromFirm: 'Use this figure',
    clear: 'Clear the answer',
    faults: {
      'not-a-number':
        'This number could not be read. Type digits only, such as 1.250.000 or 1,25 tỷ. Not saved.',
      negative: 'This number is below 0. Check the minus sign and enter 0 or more. Not saved.',
      'not-whole-money':
        'The amount has parts of a đồng. Remove digits after the comma. Not saved.',
      'not-whole-people':
        'People are counted in whole numbers. Remove what follows the comma. Not saved.',
      'too-large':
        'This number is too large. Check the unit chosen at the top: VND, million or billion. Not saved.',
      doubtful: 'This number can be read in two ways. Which one do you mean? Not saved.',
    },
  },
  status: {
    label: 'No answer yet?',
    of: 'Status of the answer',
    answered: 'Answered',
    ask_later: 'Ask later',
    unknown: 'Unknown',
    refused: 'Refused',
    not_applicable: 'Not applicable',
    open: 'Not answered',
    askWhom: 'Ask whom?',
    askWhomHint: 'For example: chief accountant',
    explained: {
      ask_later: 'On the ask-later list; the points stay a range.',
      unknown: 'The firm does not know; the points stay a range, never 0.',
      refused: 'The firm does not give this figure; the points stay a range, never 0.',
      not_applicable:
        'Does not apply; the points stay a range until you fix the criterion by hand.',
    },
  },
  details: {
    open: 'Evidence and note',
    strength: 'How sure the answer is',
    strengths: {
      told: 'by word of mouth',
      seen: 'seen',
      document: 'document',
      measured: 'measured',
    },
    note: 'Note',
    noted: 'a note',
    needsAnswer: 'Answer or choose a status first, then say how sure it is and add a note.',
    files: 'Evidence files',
    fileCount: (count: number) => `${count} ${count === 1 ? 'file' : 'files'}`,
    addFile: 'Add a photo or file',
    addFileHint:
      'Choose, drop here, or paste with Ctrl+V. Photos lose their place and camera details.',
    openFile: (name: string) => `Open ${name}`,
    removeFile: (name: string) => `Remove ${name}`,
    removeTitle: 'Remove the evidence file?',
    removeWords: (name: string) => `${name} will no longer be part of this assessment.`,
    remove: 'Remove the file',
    adding: 'Adding files…',
    refused: {
      'too-large': 'The file is larger than allowed. Split or shrink it and add it again.',
      'too-many': 'This assessment already has 50 files. Remove one and add again.',
      'too-much-together':
        'The files of this assessment would pass 200 MB, the most that can travel on a stick. Make one smaller or remove one and add again.',
      'unknown-kind':
        'This kind of file is not taken. Use a JPEG or PNG image, a PDF, or a Word, Excel or PowerPoint file that ends in .docx, .xlsx or .pptx and has no password.',
      'damaged-image':
        'The image is damaged or not what its name says. Take or export it once more.',
      'too-many-pixels': 'The image has too many pixels. Make it smaller and add it again.',
      'damaged-office':
        'This Word, Excel or PowerPoint file cannot be read; it may be cut short. Copy or save it once more and add it again.',
      'has-macros':
        'This file carries macros (a program that runs with it), so it is not taken. Save it as .docx, .xlsx, .pptx or PDF and add it again.',
      'overpacked-office':
        'This file has too many parts or is packed too tightly, so it is not taken. Save it as PDF and add it again.',
      other: 'This file could not be added. Try again.',
    },
  },
  brokenHistory: {
    what: (seq, when) => `The history breaks off at change ${seq} (${when})`,
    noDate: 'date unknown',
    remedy:
      'This entry was altered or deleted outside the app, so the form cannot be told from there on. Restore the latest backup in Settings and tell the association.',
    readable: (seq) => `Below is the form as it was after change ${seq}, the last one that holds.`,
    nothingReadable: 'There is no earlier entry to look at.',
  },
  paste: {
    title: (count: number) => `You pasted ${count} numbers`,
    lead: 'Fill this field and the number fields that follow it on screen? The whole column is one change, undone in one step.',
    question: 'Question',
    pasted: 'Pasted',
    becomes: 'Will be entered as',
    skipped: 'skipped, empty cell',
    faulty: 'could not be read, the question stays as it is',
    tooMany: (count: number) => `${count} more numbers have no field to go to.`,
    fill: (count: number) => `Fill ${count} questions`,
  },
  ...assessmentResultEn,
}
