import type { AgreementText } from './agreement-text-vi.ts'

export const agreementTextEn: AgreementText = {
  fileName: (year) => `agreement-${year}`,
  title: 'Agreement between mentors',
  subject: (year, instrument) => `Assessment year ${year}, ${instrument}`,
  lead: 'Two mentors assessed the same firm without seeing each other’s assessment. The first version each of them sent is compared, only where both have settled points.',
  firmCount: (count) => `Firms assessed independently by two mentors or more: ${count}.`,
  heading: 'What was found',
  what: 'What is compared',
  firms: 'Firms',
  pairs: 'Pairs',
  same: 'The same, %',
  alpha: 'Krippendorff’s alpha',
  total: 'Total points',
  level: 'Class',
  all: 'All criteria together',
  noAlpha: 'cannot be computed',
  notes: [
    'A pair is two mentors at the same firm who both have settled points in that row. The same is the percentage of pairs in which both gave exactly the same points, or the same class.',
    'Alpha is the agreement that remains once agreement by chance is taken away; large differences count more than small ones. 1 is full agreement, 0 is as good as chance, below 0 the mentors tend to contradict each other.',
    'Alpha from 0.8 is usually trusted, from 0.667 accepted for the time being; below that, look together at how the criterion is understood. With fewer than 10 firms it is only a hint.',
    'Alpha cannot be computed when all gave the same points, or with fewer than two assessments.',
  ],
}
