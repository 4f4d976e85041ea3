import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces'

import { pageFrame } from '#core/reports/pdf-page-frame.ts'
import { lacquer, ruleAcross } from '#core/reports/pdf-style.ts'
import { letterhead } from '#core/reports/pdf-title-block.ts'
import { printPdf } from '#core/reports/print-pdf.ts'
import { findEnrolledDevice } from '#core/sync/device/device-repository.ts'
import { voiceOf } from '#core/reports/voice-of.ts'
import type { MadeFile } from '#shared/contract/file-schema.ts'
import type { Batch } from '#shared/domain/batches/batch.ts'
import type { Language } from '#shared/kit/words.ts'

import type { BatchWork } from './batch-work.ts'
import type { CoverFacts } from './cover-facts.ts'
import { coverClosing } from './cover-closing.ts'
import { coverList } from './cover-list.ts'
import { coverTextEn } from './cover-text-en.ts'
import { coverTextVi } from './cover-text-vi.ts'
import { coverTotals } from './cover-totals.ts'

type CoverWork = Omit<BatchWork, 'evidence' | 'emit'>

/** The sheet that goes with a batch: what is in it, what is to be noted, and what its hash is. */
export async function makeCoverPdf(
  work: CoverWork,
  batch: Batch,
  language: Language,
): Promise<MadeFile> {
  const facts = await readFacts(work, batch, language)
  const { text } = facts
  return {
    fileName: `${text.fileName}-${String(batch.number)}.pdf`,
    mimeType: 'application/pdf',
    bytes: await printPdf(work.resourcesFolder, documentOf(facts)),
  }
}

async function readFacts(
  { db, shelf, profile, surroundings }: CoverWork,
  batch: Batch,
  language: Language,
): Promise<CoverFacts> {
  const names = new Map<string, string>()
  for (const { definition } of await shelf.list(db)) {
    for (const { code, name } of definition.classes) names.set(code, name[language])
  }
  return {
    batch,
    voice: voiceOf(language),
    text: language === 'vi' ? coverTextVi : coverTextEn,
    // Whoever left it open in the profile is still somebody to the city.
    association:
      profile().association || ((await findEnrolledDevice(db))?.certificate.orgName ?? ''),
    madeAt: surroundings.now().toISOString(),
    nameOfClass: (code) => names.get(code) ?? code,
  }
}

function documentOf(facts: CoverFacts): TDocumentDefinitions {
  const { batch, voice, text } = facts
  return {
    ...pageFrame(
      {
        runningTitle: text.runningTitle,
        firmName: `${text.number(batch.number)}: ${batch.name}`,
        isSample: false,
        footNote: `${text.number(batch.number)} · ${batch.itemsSha256.slice(0, 16)}…`,
        madeAt: facts.madeAt,
        author: batch.madeBy,
      },
      voice,
    ),
    content: [
      letterhead(facts.association, voice),
      ...(batch.sentAt === null ? [draftMark(text.draft)] : []),
      { text: text.title, style: 'title', margin: [0, 10, 0, 2] },
      { text: subtitle(facts), style: 'subtitle', margin: [0, 0, 0, 8] },
      headTable(facts),
      ...coverTotals(facts),
      ...coverList(facts),
      coverClosing(facts),
    ],
  }
}

function draftMark(words: string): Content {
  return { text: words, bold: true, color: lacquer, alignment: 'center', margin: [0, 6, 0, 0] }
}

function subtitle({ batch, text }: CoverFacts): string {
  const number = text.number(batch.number)
  return batch.mendsBatch === null ? number : `${number} – ${text.mends(batch.mendsBatch)}`
}

function headTable({ batch, voice, text, association, madeAt }: CoverFacts): Content {
  const { facts } = text
  const { moment } = voice.numbers
  const confirmed =
    batch.confirmedBy === null
      ? facts.notYet
      : [
          batch.confirmedBy,
          batch.confirmedTitle,
          `(${batch.isConfirmedByDevice ? facts.signedByDevice : facts.nameTyped})`,
        ]
          .filter((word) => word !== '')
          .join(', ')
          .replace(', (', ' (')
  const rows = [
    [facts.name, batch.name, facts.association, association || voice.text.none],
    [facts.madeBy, batch.madeBy, facts.madeAt, moment(batch.madeAt)],
    [
      ...(batch.confirmedBy === null && !batch.isTwoPerson
        ? [facts.printedAt, moment(madeAt)]
        : [facts.confirmedBy, confirmed]),
      facts.sentAt,
      batch.sentAt === null ? facts.notYet : moment(batch.sentAt),
    ],
  ]
  return {
    stack: [
      ruleAcross(),
      {
        table: {
          widths: ['16%', '38%', '18%', '28%'],
          body: rows.map((cells) =>
            cells.map((cell, place) => ({
              text: cell,
              ...(place % 2 === 0 && { style: 'label', margin: [0, 0.8, 0, 0] }),
            })),
          ),
        },
        layout: 'noBorders',
        margin: [0, 3, 0, 2],
      },
      ruleAcross(),
    ],
  }
}
