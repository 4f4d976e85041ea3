import { attributeOf, scanXml } from './scan-xml.ts'

/** A text shared by cells; `font` is the one of its first run, when it has runs. */
export type SharedString = { readonly text: string; readonly font: string | null }

/** Reads `xl/sharedStrings.xml`. Reading aids for Japanese (`rPh`) are not part of the text. */
export function readXlsxStrings(xml: string): SharedString[] {
  const strings: SharedString[] = []
  let text = ''
  let font: string | null = null
  let inText = false
  let inAid = false

  scanXml(xml, {
    open: (name, attributes) => {
      if (name === 'si') {
        text = ''
        font = null
      } else if (name === 'rPh') inAid = true
      else if (name === 't') inText = !inAid
      else if (name === 'rFont') font ??= attributeOf(attributes, 'val') ?? null
    },
    close: (name) => {
      if (name === 't') inText = false
      else if (name === 'rPh') inAid = false
      else if (name === 'si') strings.push({ text, font })
    },
    text: (part) => {
      if (inText) text += part
    },
  })
  return strings
}
