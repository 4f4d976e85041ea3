import type { Content, TableCell } from 'pdfmake/interfaces'

import { pageFrame } from '#core/reports/pdf-page-frame.ts'
import { letterhead } from '#core/reports/pdf-title-block.ts'
import { printPdf } from '#core/reports/print-pdf.ts'
import { voiceOf } from '#core/reports/voice-of.ts'
import type { MadeFile } from '#shared/contract/file-schema.ts'
import { toFileWords } from '#shared/kit/to-file-words.ts'

import { hanoiMoment, type PaperPart } from './person-parts.ts'
import type { Say } from './person-paper-text.ts'

type PersonPaper = Say & {
  readonly name: string
  readonly association: string
  readonly madeBy: string
  readonly madeAt: string
  readonly parts: readonly PaperPart[]
}

/** Everything kept of one person, on paper, in the person's own language. */
export async function makePersonPdf(
  resourcesFolder: string,
  paper: PersonPaper,
): Promise<MadeFile> {
  const { name, association, madeBy, madeAt, parts, text, language } = paper
  const voice = voiceOf(language)
  const bytes = await printPdf(resourcesFolder, {
    ...pageFrame(
      {
        ...{ runningTitle: text.runningTitle, firmName: name, isSample: false },
        ...{ footNote: text.made(madeBy, hanoiMoment(madeAt)), madeAt, author: madeBy },
      },
      voice,
    ),
    content: [
      letterhead(association, voice),
      { text: text.title, style: 'title', margin: [0, 22, 0, 4] },
      { text: name, style: 'subtitle', margin: [0, 0, 0, 12] },
      { text: text.lead(association === '' ? text.ourAssociation : association, name) },
      ...parts.filter(({ lines }) => lines.length > 0).flatMap(partOf),
      { text: text.files, margin: [0, 14, 0, 4] },
      { text: text.rights },
    ],
  })
  const fileName = `${text.fileName}-${toFileWords(name)}.pdf`
  return { fileName, mimeType: 'application/pdf', bytes }
}

function partOf({ title, lines }: PaperPart): Content[] {
  return [
    { text: title, style: 'heading', headlineLevel: 14 },
    {
      table: {
        dontBreakRows: true,
        widths: [140, '*'],
        body: lines.map(([label, words]): TableCell[] => [
          { text: label, style: 'label' },
          { stack: words.map((line) => ({ text: line })) },
        ]),
      },
      layout: 'rules',
    },
  ]
}
