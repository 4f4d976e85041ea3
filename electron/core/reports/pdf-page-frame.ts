import type { TDocumentDefinitions } from 'pdfmake/interfaces'

import { defaultStyle, greyInk, pageMargin, styles } from './pdf-style.ts'
import { printableText } from './printable-text.ts'
import type { Voice } from './report-facts.ts'

export type FrameWords = {
  readonly runningTitle: string
  readonly firmName: string
  readonly isSample: boolean
  readonly footNote: string
  readonly madeAt: string
  readonly author: string
}

/** Everything of a document but its content: paper, margins, running title, page numbers, styles. */
export function pageFrame(
  words: FrameWords,
  { text, language }: Voice,
): Omit<TDocumentDefinitions, 'content'> {
  const firmName = printableText(words.firmName)
  return {
    pageSize: 'A4',
    pageMargins: [pageMargin, pageMargin, pageMargin, pageMargin],
    language: language === 'vi' ? 'vi-VN' : 'en-GB',
    info: {
      title: `${words.runningTitle} – ${firmName}`,
      author: words.author,
      creationDate: new Date(words.madeAt),
      modDate: new Date(words.madeAt),
    },
    displayTitle: true,
    styles,
    defaultStyle,
    header: (page) => ({
      margin: [pageMargin, 26, pageMargin, 0],
      columns: [
        // The first page has its own title.
        { text: page === 1 ? '' : `${words.runningTitle} – ${firmName}`, width: '*' },
        { text: words.isSample && page > 1 ? text.sampleShort : '', width: 'auto', bold: true },
      ],
      columnGap: 12,
      fontSize: 7.5,
      color: greyInk,
    }),
    footer: (page, pages) => ({
      margin: [pageMargin, 22, pageMargin, 0],
      columns: [
        { text: words.footNote, width: '*' },
        { text: text.page(page, pages), width: 'auto', bold: true },
      ],
      fontSize: 7.5,
      color: greyInk,
    }),
    pageBreakBefore: (node) =>
      node.headlineLevel !== undefined &&
      node.startPosition.verticalRatio > 1 - node.headlineLevel / 100,
  }
}
