import type { receivedAssignmentsVi } from '../vi/received-assignments.ts'

export const receivedAssignmentsEn: typeof receivedAssignmentsVi = {
  title: 'Assigned to you',
  lead: (open, late) =>
    late === '0'
      ? `${open} firms wait for your assessment.`
      : `${open} firms wait for your assessment, ${late} of them past their date.`,
  allBegun: 'Every assignment has its assessment.',
  due: (date) => `Due ${date}`,
  late: (date) => `Was due ${date}`,
  soon: (date) => `Due soon, ${date}`,
  noDue: 'No due date',
  withLead: (name) => `Lead mentor: ${name}`,
  withCo: (name) => `Together with ${name}`,
  sentBy: (name) => `Assigned by ${name}`,
  note: (note) => `Note: ${note}`,
  noTaxCode: 'no tax code yet',
  withdrawn: (date) => `Withdrawn on ${date}`,
  begin: 'Start the assessment',
  beginFor: (firm) => `Start the assessment of ${firm}`,
  open: 'Open',
  failures: {
    gone: {
      what: 'The association has withdrawn this assignment',
      remedy: 'Nothing to do. Ask the association if you had made an appointment with the firm.',
    },
    instrument: (name) => ({
      what: `This laptop does not have the set of criteria ${name}`,
      remedy: 'Sync to get it, or ask the association for a .nbar file that holds it.',
    }),
    scope: {
      what: 'The firm has no sector code, or its sector is outside the criteria of this campaign',
      remedy:
        'Open the firm, write or check its sector code and begin again; if it is right, ask the association for another set.',
      toFirm: 'Open the firm',
    },
  },
}
