import type { firmsVi } from '../vi/firms.ts'

export const firmsEn: typeof firmsVi = {
  title: 'Firms',
}
