import type { assessmentsVi } from '../vi/assessments.ts'

export const assessmentsEn: typeof assessmentsVi = {
  title: 'Assessment',
}
