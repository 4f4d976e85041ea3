import { TextRun, type IRunOptions } from 'docx'

import { printableText } from '#core/reports/printable-text.ts'

export type TextLook = Omit<IRunOptions, 'text' | 'children'>

/** Words of a Word file, with nothing in them that cannot be printed. */
export function docxText(words: string, look: TextLook = {}): TextRun {
  const options: IRunOptions = { ...look, text: printableText(words) }
  return new TextRun(options)
}
