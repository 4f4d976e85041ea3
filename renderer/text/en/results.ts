import type { resultsVi } from '../vi/results.ts'

export const resultsEn: typeof resultsVi = {
  title: 'Result and path',
}
