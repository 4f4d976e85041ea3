import { toFileWords } from '#shared/kit/to-file-words.ts'

import type { ReportFacts } from './report-facts.ts'

/** `ket-qua-danh-gia-cong-ty-tnhh-duc-thang-2026.pdf`. */
export function reportFileName(
  prefix: string,
  { firm, assessment }: ReportFacts,
  extension: string,
): string {
  return `${prefix}-${toFileWords(firm.name)}-${String(assessment.content.referenceYear)}.${extension}`
}
