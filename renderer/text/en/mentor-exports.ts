import type { mentorExportsVi } from '../vi/mentor-exports.ts'

const figure = (count: number) => count.toLocaleString('en-GB')

export const mentorExportsEn: typeof mentorExportsVi = {
  menu: 'Export the list',
  note: (count) => `Exports the ${figure(count)} mentors the list shows`,
  working: 'Working list (.xlsx)',
  public: 'Public list (.xlsx)',
  leftOut: (count) =>
    `The public list leaves out ${figure(count)} mentors who have not agreed to it.`,
  profile: 'Export the profile',
  profilePlain: 'Profile (.docx), without restricted details',
  profileFull: 'Whole profile (.docx), the look is noted',
  hours: 'Certificate of hours',
  hoursFrom: 'From',
  hoursUntil: 'Until',
  hoursMake: 'Make the PDF',
  hoursMissing: 'Give both days, the last not before the first.',
  noHours: 'No hours were written down in these days.',
}
