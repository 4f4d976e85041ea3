import type { AppHandlers } from '#shared/contract/app-contract.ts'
import { succeeded } from '#shared/kit/result.ts'

import { makeAskLaterPdf } from './make-ask-later-pdf.ts'
import { makeAssessmentPdf } from './make-assessment-pdf.ts'
import { makeAssessmentXlsx } from './make-assessment-xlsx.ts'
import { readReport } from './read-report.ts'
import type { ReportSources } from './report-sources.ts'
import { voiceOf } from './voice-of.ts'

export function reportHandlers(sources: ReportSources): AppHandlers['reports'] {
  const { resourcesFolder } = sources
  return {
    assessmentPdf: async ({ assessmentId, language }) => {
      const read = await readReport(sources, assessmentId)
      if (!read.ok) return read
      return succeeded(await makeAssessmentPdf(resourcesFolder, read.value, voiceOf(language)))
    },
    assessmentXlsx: async ({ assessmentId, language }) => {
      const read = await readReport(sources, assessmentId)
      return read.ok ? succeeded(await makeAssessmentXlsx(read.value, voiceOf(language))) : read
    },
    askLaterPdf: async ({ assessmentId, language }) => {
      const read = await readReport(sources, assessmentId)
      if (!read.ok) return read
      return succeeded(await makeAskLaterPdf(resourcesFolder, read.value, voiceOf(language)))
    },
  }
}
