import { openContainer, type Parts } from './open-container.ts'
import { readXlsxSheet } from './read-xlsx-sheet.ts'
import { readXlsxStrings } from './read-xlsx-strings.ts'
import { readXlsxStyles } from './read-xlsx-styles.ts'
import { attributeOf, scanXml } from './scan-xml.ts'
import { TableRefusedError, type Spreadsheet } from './spreadsheet.ts'

/** What letters and slides consist of, in a container like that of a workbook. */
const otherOffice = ['word/document.xml', 'ppt/presentation.xml']

/** Reads one sheet of an .xlsx: the one named, else the first with anything in it. */
export async function readXlsx(bytes: Uint8Array, sheetName: string | null): Promise<Spreadsheet> {
  const parts = await openContainer(bytes)
  const sheets = listSheets(parts)
  if (sheets.length === 0) {
    const isOtherOffice = otherOffice.some((path) => parts.has(path))
    throw new TableRefusedError(isOtherOffice ? 'not-excel' : 'not-a-table')
  }

  const lookup = {
    strings: readXlsxStrings(parts.get('xl/sharedStrings.xml') ?? ''),
    styles: readXlsxStyles(parts.get('xl/styles.xml') ?? ''),
  }
  const wanted = sheets.filter(({ name }) => name === sheetName)
  for (const { name, path } of wanted.length > 0 ? wanted : sheets) {
    const rows = readXlsxSheet(parts.get(path) ?? '', lookup)
    if (rows.length > 0) {
      return { sheetNames: sheets.map((sheet) => sheet.name), sheet: { name, rows } }
    }
  }
  throw new TableRefusedError('no-rows')
}

function listSheets(parts: Parts): { name: string; path: string }[] {
  const targets = new Map<string, string>()
  scanXml(parts.get('xl/_rels/workbook.xml.rels') ?? '', {
    open: (name, attributes) => {
      if (name !== 'Relationship') return
      const target = attributeOf(attributes, 'Target') ?? ''
      const path = target.startsWith('/') ? target.slice(1) : `xl/${target}`
      targets.set(attributeOf(attributes, 'Id') ?? '', path)
    },
    close: () => undefined,
    text: () => undefined,
  })

  const sheets: { name: string; path: string }[] = []
  scanXml(parts.get('xl/workbook.xml') ?? '', {
    open: (name, attributes) => {
      if (name !== 'sheet') return
      const path = targets.get(attributeOf(attributes, 'id') ?? '')
      if (path !== undefined && parts.has(path)) {
        sheets.push({ name: attributeOf(attributes, 'name') ?? '', path })
      }
    },
    close: () => undefined,
    text: () => undefined,
  })
  return sheets
}
