import { attributeOf, scanXml } from './scan-xml.ts'

/** What the reader must know of a cell's style, by style number. */
export type CellStyle = { readonly font: string | null; readonly isDate: boolean }

/** Formats 14 to 22 and 45 to 47 are Excel's own dates and times. */
const ownDateFormats = new Set([14, 15, 16, 17, 18, 19, 20, 21, 22, 45, 46, 47])

/** Reads `xl/styles.xml`: font names tell legacy encodings, number formats tell dates. */
export function readXlsxStyles(xml: string): CellStyle[] {
  const fonts: (string | null)[] = []
  const dateFormats = new Set(ownDateFormats)
  const styles: CellStyle[] = []
  let section = ''
  // A map and no object: a tag may be named like what every object has.
  const tellers = new Map<string, (attributes: string) => void>([
    ['numFmt', (attributes) => noteDateFormat(attributes, dateFormats)],
    ['fonts font', () => fonts.push(null)],
    [
      'fonts name',
      (attributes) => {
        fonts[fonts.length - 1] = attributeOf(attributes, 'val') ?? null
      },
    ],
    [
      'cellXfs xf',
      (attributes) => {
        styles.push({
          font: fonts[Number(attributeOf(attributes, 'fontId') ?? -1)] ?? null,
          isDate: dateFormats.has(Number(attributeOf(attributes, 'numFmtId') ?? -1)),
        })
      },
    ],
  ])

  scanXml(xml, {
    open: (name, attributes) => {
      if (name === 'fonts' || name === 'cellXfs') section = name
      const tell = tellers.get(`${section} ${name}`) ?? tellers.get(name)
      tell?.(attributes)
    },
    close: (name) => {
      if (name === section) section = ''
    },
    text: () => undefined,
  })
  return styles
}

function noteDateFormat(attributes: string, dateFormats: Set<number>): void {
  const code = (attributeOf(attributes, 'formatCode') ?? '').replace(/"[^"]*"|\[[^\]]*\]|\\./g, '')
  if (/[dmy]/i.test(code)) dateFormats.add(Number(attributeOf(attributes, 'numFmtId') ?? -1))
}
