import { join } from 'node:path'

import pdfmake from 'pdfmake'
import type { TDocumentDefinitions } from 'pdfmake/interfaces'

import { rulesLayout } from './pdf-style.ts'
import { printableText } from './printable-text.ts'

/**
 * Turns a document into the bytes of a PDF, fonts embedded. Nothing is fetched: every web address is
 * refused, and the four font files are the only files that may be read.
 */
export async function printPdf(
  resourcesFolder: string,
  definition: TDocumentDefinitions,
): Promise<Uint8Array<ArrayBuffer>> {
  const fonts = fontsIn(resourcesFolder)
  const fontFiles = new Set<string>(Object.values(fonts))

  pdfmake.setFonts({ BeVietnamPro: fonts })
  pdfmake.setTableLayouts({ rules: rulesLayout })
  pdfmake.setUrlAccessPolicy(() => false)
  pdfmake.setLocalAccessPolicy((path) => fontFiles.has(path))

  return new Uint8Array(await pdfmake.createPdf(withPrintableText(definition)).getBuffer())
}

function fontsIn(resourcesFolder: string) {
  const file = (style: string) => join(resourcesFolder, 'fonts', `BeVietnamPro-${style}.ttf`)
  return {
    normal: file('Regular'),
    bold: file('SemiBold'),
    italics: file('Italic'),
    bolditalics: file('SemiBoldItalic'),
  }
}

/** The same document with every text in it made printable; functions and figures stay as they are. */
function withPrintableText<Part>(part: Part): Part
function withPrintableText(part: unknown): unknown {
  if (typeof part === 'string') return printableText(part)
  if (Array.isArray(part)) return part.map((one: unknown) => withPrintableText(one))
  if (typeof part !== 'object' || part === null || part instanceof Date) return part
  return Object.fromEntries(
    Object.entries(part).map(([key, value]) => [key, withPrintableText<unknown>(value)]),
  )
}
