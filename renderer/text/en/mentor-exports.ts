import type { mentorExportsVi } from '../vi/mentor-exports.ts'

const figure = (count: number) => count.toLocaleString('en-GB')

export const mentorExportsEn: typeof mentorExportsVi = {
  menu: 'Export the list',
  note: (count) => `Exports the ${figure(count)} mentors the list shows`,
  working: 'Working list (.xlsx)',
  public: 'Public list (.xlsx)',
  leftOut: (count) =>
    `The public list leaves out ${figure(count)} mentors who have not agreed to be published.`,
  profile: 'Export the profile',
  profilePlain: 'Profile (.docx), without restricted details',
  profileFull: 'Full profile (.docx); the viewing is recorded',
  hours: 'Certificate of hours',
  hoursFrom: 'From',
  hoursUntil: 'Until',
  hoursMake: 'Make the PDF',
  hoursMissing: 'Give both dates; the last must not be before the first.',
  noHours: 'No hours were recorded in this period.',
}
