import type { TDocumentDefinitions } from 'pdfmake/interfaces'

import { pageFrame } from '#core/reports/pdf-page-frame.ts'
import { letterhead } from '#core/reports/pdf-title-block.ts'
import { printPdf } from '#core/reports/print-pdf.ts'
import type { Voice } from '#core/reports/report-facts.ts'
import { voiceOf } from '#core/reports/voice-of.ts'
import type { MadeFile } from '#shared/contract/file-schema.ts'
import type { InstrumentDefinition } from '#shared/domain/instruments/instrument-definition.ts'
import type { Agreement, MentorAgreement } from '#shared/domain/review-quality/mentor-agreement.ts'
import type { Language } from '#shared/kit/words.ts'

import { agreementTextEn } from './agreement-text-en.ts'
import { agreementTextVi, type AgreementText } from './agreement-text-vi.ts'
import { tearsRun } from './pdf-keeping.ts'
import { sectionOf } from './pdf-section.ts'
import {
  figureCell,
  row,
  textCell,
  type DocumentCell,
  type DocumentRow,
  type DocumentSection,
} from './report-document.ts'
import type { SectorWork } from './sector-work.ts'

export type AgreementFacts = {
  readonly agreement: MentorAgreement
  readonly referenceYear: number
  readonly instrument: InstrumentDefinition
}

/** How well mentors agree, on paper, with what each figure means. */
export async function printAgreement(
  { profile, surroundings, resourcesFolder }: SectorWork,
  facts: AgreementFacts,
  language: Language,
): Promise<MadeFile> {
  const text = language === 'vi' ? agreementTextVi : agreementTextEn
  const voice = voiceOf(language)
  const { association, personName } = profile()
  const year = String(facts.referenceYear)
  const subject = text.subject(year, voice.say(facts.instrument.shortTitle))
  const definition: TDocumentDefinitions = {
    ...pageFrame(
      {
        runningTitle: text.title,
        firmName: subject,
        isSample: false,
        footNote: '',
        madeAt: surroundings.now().toISOString(),
        author: personName,
      },
      voice,
    ),
    pageBreakBefore: tearsRun,
    content: [
      letterhead(association, voice),
      { text: text.title, style: 'title', margin: [0, 14, 0, 2] },
      { text: subject, style: 'subtitle', margin: [0, 0, 0, 8] },
      sectionOf(agreementSection(facts, text, voice), 0, { voice }),
    ],
  }
  const bytes = await printPdf(resourcesFolder, definition)
  return { fileName: `${text.fileName(year)}.pdf`, mimeType: 'application/pdf', bytes }
}

function agreementSection(
  { agreement, instrument }: AgreementFacts,
  text: AgreementText,
  voice: Voice,
): DocumentSection {
  const { criteria, allCriteria, total, class: level, firmCount } = agreement
  const rowOf = (name: string, one: Omit<Agreement, 'alpha'>, alpha: DocumentCell): DocumentRow =>
    row(
      textCell(name),
      figureCell(one.firmCount),
      figureCell(one.pairCount),
      one.samePercent === null ? textCell('–') : figureCell(one.samePercent, 1),
      alpha,
    )
  const withAlpha = (name: string, one: Agreement) =>
    rowOf(name, one, one.alpha === null ? textCell(text.noAlpha) : figureCell(one.alpha, 3))
  return {
    heading: text.heading,
    lead: [text.lead, text.firmCount(voice.numbers.whole(firmCount))],
    chart: null,
    table: {
      head: [text.what, text.firms, text.pairs, text.same, text.alpha],
      widths: [44, 12, 11, 14, 19],
      rows: [
        withAlpha(text.total, total),
        withAlpha(text.level, level),
        rowOf(text.all, { firmCount, ...allCriteria }, textCell('')),
        ...instrument.criteria.flatMap(({ number, name }, place) => {
          const one = criteria[place]
          return one ? [withAlpha(`${String(number)}. ${voice.say(name)}`, one)] : []
        }),
      ],
    },
    notes: text.notes,
  }
}
