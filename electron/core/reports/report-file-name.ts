import { foldText } from '#shared/kit/fold-text.ts'

import type { ReportFacts } from './report-facts.ts'

/** `ket-qua-danh-gia-cong-ty-tnhh-duc-thang-2026.pdf`: letters every file system and mail takes. */
export function reportFileName(
  prefix: string,
  { firm, assessment }: ReportFacts,
  extension: string,
): string {
  const firmWords = foldText(firm.name)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60)
  return `${prefix}-${firmWords}-${String(assessment.content.referenceYear)}.${extension}`
}
