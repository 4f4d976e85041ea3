import type { reviewCommentsVi } from '../vi/review-comments.ts'

export const reviewCommentsEn: typeof reviewCommentsVi = {
  banner: {
    title: (open, all) =>
      open === '0'
        ? `Returned: all ${all} remarks dealt with`
        : `Returned: ${open} of ${all} remarks still open`,
    explained:
      'Tick off each remark once it is mended, have both sides sign again, then send it again. What was sent before is kept.',
    list: 'Remarks of the reviewer',
    next: 'To the next remark',
    wholeForm: 'The whole form',
  },
  comment: (who, when) => `${who}, ${when}`,
  label: (text) => `Remark of the reviewer: ${text}`,
  done: 'Dealt with',
  sentBefore: (value) => `Sent: ${value}`,
  now: (value) => `now: ${value}`,
  notChanged: 'the answer has not changed',
  today: {
    title: 'Returned',
    count: (sheets) =>
      sheets === '1'
        ? '1 assessment to mend by what the reviewer said.'
        : `${sheets} assessments to mend by what the reviewer said.`,
    open: (open, all) =>
      open === '0' ? `all ${all} remarks dealt with` : `${open} of ${all} remarks open`,
  },
}
