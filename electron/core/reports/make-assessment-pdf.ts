import type { TDocumentDefinitions } from 'pdfmake/interfaces'

import type { MadeFile } from '#shared/contract/file-schema.ts'

import { answersSection } from './pdf-answers.ts'
import { criteriaSection } from './pdf-criteria.ts'
import { groupsSection } from './pdf-groups.ts'
import { pageFrame } from './pdf-page-frame.ts'
import { pathSection } from './pdf-path.ts'
import { programmesSection } from './pdf-programmes.ts'
import { provenanceSection } from './pdf-provenance.ts'
import { signaturesSection } from './pdf-signatures.ts'
import { summary } from './pdf-summary.ts'
import { titleBlock } from './pdf-title-block.ts'
import { workingsSection } from './pdf-workings.ts'
import { printPdf } from './print-pdf.ts'
import { reportFileName } from './report-file-name.ts'
import type { ReportFacts, Voice } from './report-facts.ts'

/** The report a firm is handed: A4, fonts embedded, made without a network. */
export async function makeAssessmentPdf(
  resourcesFolder: string,
  facts: ReportFacts,
  voice: Voice,
): Promise<MadeFile> {
  return {
    fileName: reportFileName(voice.text.fileName, facts, 'pdf'),
    mimeType: 'application/pdf',
    bytes: await printPdf(resourcesFolder, documentOf(facts, voice)),
  }
}

function documentOf(facts: ReportFacts, voice: Voice): TDocumentDefinitions {
  return {
    ...pageFrame(
      {
        runningTitle: voice.text.runningTitle,
        firmName: facts.firm.name,
        isSample: facts.assessment.isSample,
        footNote: `SHA-256 ${facts.assessment.contentSha256.slice(0, 16)}…`,
        madeAt: facts.madeAt,
        author: facts.profile.personName,
      },
      voice,
    ),
    content: [
      ...titleBlock(facts, voice),
      ...summary(facts, voice),
      ...groupsSection(facts, voice),
      ...criteriaSection(facts, voice),
      ...pathSection(facts, voice),
      ...programmesSection(facts, voice),
      ...signaturesSection(facts, voice),
      ...provenanceSection(facts, voice),
      ...workingsSection(facts, voice),
      ...answersSection(facts, voice),
    ],
  }
}
