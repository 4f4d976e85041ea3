import { breakdownSections } from './document-breakdowns.ts'
import { criteriaSection } from './document-criteria.ts'
import { classesSection, histogramSection, spreadSection } from './document-spread.ts'
import { notesSection, sampleSection } from './document-sample.ts'
import { resultSection } from './document-result.ts'
import { scopeName, type Printing } from './printing-words.ts'
import type { ReportDocument } from './report-document.ts'

/** The report in the order of Điều 10: sample, result, spread, what holds back, by cells, method. */
export function makeReportDocument(printing: Printing): ReportDocument {
  const { text, voice, instrument, selection, report } = printing
  const { figures } = report
  const ofFigures = figures
    ? [
        resultSection(printing, figures),
        classesSection(printing, figures),
        ...histogramSection(printing, figures),
        spreadSection(printing, figures),
        criteriaSection(printing, figures),
        ...breakdownSections(printing, figures),
      ]
    : []
  return {
    association: printing.association,
    subject: text.subject(scopeName(printing, selection.scope), String(selection.referenceYear)),
    basis: text.basis(voice.say(instrument.shortTitle)),
    sections: [sampleSection(printing), ...ofFigures, notesSection(printing)],
  }
}
