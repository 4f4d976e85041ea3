import { findCampaignName } from '#core/campaigns/read-campaign-firms.ts'
import type { MadeFile } from '#shared/contract/file-schema.ts'
import type { InstrumentDefinition } from '#shared/domain/instruments/instrument-definition.ts'
import type { SectorReport } from '#shared/domain/sector-reports/sector-report.ts'
import type { SectorSelection } from '#shared/domain/sector-reports/sector-selection.ts'
import { toFileWords } from '#shared/kit/to-file-words.ts'
import type { Language } from '#shared/kit/words.ts'

import { makeReportDocument } from './make-report-document.ts'
import { printedText, printedVoice, scopeName, type Printing } from './printing-words.ts'
import { writeSectorDocx } from './write-sector-docx.ts'
import { writeSectorPdf } from './write-sector-pdf.ts'
import { writeSectorXlsx } from './write-sector-xlsx.ts'
import type { SectorWork } from './sector-work.ts'

export type PrintedFacts = {
  readonly report: SectorReport
  readonly selection: SectorSelection
  readonly instrument: InstrumentDefinition
}

export type PrintWish = {
  readonly format: 'pdf' | 'docx' | 'xlsx'
  readonly language: Language
}

const mimeTypes = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const

/** The sector report on paper; the same words and figures in every format. */
export async function printSectorReport(
  work: SectorWork,
  facts: PrintedFacts,
  { format, language }: PrintWish,
): Promise<MadeFile> {
  const { association, personName } = work.profile()
  const { campaignId } = facts.selection
  const printing: Printing = {
    ...facts,
    lists: work.reference.lists,
    association,
    campaignName: campaignId === null ? null : await findCampaignName(work.db, campaignId),
    author: personName,
    madeAt: work.surroundings.now().toISOString(),
    voice: printedVoice(language),
    text: printedText(language),
  }
  const bytes = await write(work.resourcesFolder, printing, format)
  return { fileName: fileNameOf(printing, format), mimeType: mimeTypes[format], bytes }
}

function write(
  resourcesFolder: string,
  printing: Printing,
  format: PrintWish['format'],
): Promise<Uint8Array<ArrayBuffer>> {
  const document = makeReportDocument(printing)
  switch (format) {
    case 'pdf':
      return writeSectorPdf(resourcesFolder, document, printing)
    case 'docx':
      return writeSectorDocx(document, printing)
    case 'xlsx':
      return writeSectorXlsx(document, printing)
  }
}

function fileNameOf(printing: Printing, extension: string): string {
  const { text, selection } = printing
  const words = toFileWords(scopeName(printing, selection.scope))
  return `${text.fileName}-${words}-${String(selection.referenceYear)}.${extension}`
}
