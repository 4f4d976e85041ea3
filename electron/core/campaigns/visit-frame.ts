import type { TDocumentDefinitions } from 'pdfmake/interfaces'

import { pageFrame } from '#core/reports/pdf-page-frame.ts'
import type { Voice } from '#core/reports/report-facts.ts'
import { voiceOf } from '#core/reports/voice-of.ts'
import type { Language } from '#shared/kit/words.ts'

import type { CampaignCore } from './campaign-core.ts'
import { visitTextEn } from './visit-text-en.ts'
import { visitTextVi, type VisitText } from './visit-text-vi.ts'

/** How papers about visits speak, and whose they are. */
export type VisitVoice = {
  readonly text: VisitText
  readonly numbers: Voice['numbers']
  /** The voice of all printed papers, for page numbers and the letterhead. */
  readonly report: Voice
  readonly association: string
  readonly madeBy: string
  readonly madeAt: string
}

export function visitVoice({ profile, firms }: CampaignCore, language: Language): VisitVoice {
  const report = voiceOf(language)
  return {
    text: visitTextOf(language),
    numbers: report.numbers,
    report,
    association: profile().association,
    madeBy: profile().personName,
    madeAt: firms.surroundings.now().toISOString(),
  }
}

export function visitTextOf(language: Language): VisitText {
  return language === 'vi' ? visitTextVi : visitTextEn
}

export function visitFrame(
  title: string,
  campaignName: string,
  { report, text, madeBy, madeAt }: VisitVoice,
): Omit<TDocumentDefinitions, 'content'> {
  return pageFrame(
    {
      runningTitle: title,
      firmName: campaignName,
      isSample: false,
      footNote: `${madeBy}   ·   ${text.made(report.numbers.date(madeAt))}`,
      madeAt,
      author: madeBy,
    },
    report,
  )
}
