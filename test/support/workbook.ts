import { deflateRawSync } from 'node:zlib'

/** One cell: a text, a number, or either with a font. */
export type TestCell =
  string | number | null | { readonly text: string | number; readonly font: string }

/** A workbook with one sheet, written by hand so that it can be as messy as those people have. */
export function workbook(
  rows: readonly (readonly TestCell[])[],
  merges: readonly string[] = [],
): Uint8Array {
  const fonts = ['Calibri']
  const fontIndex = (font: string) => {
    if (!fonts.includes(font)) fonts.push(font)
    return fonts.indexOf(font)
  }
  const cells = (row: readonly TestCell[], number: number) =>
    row.map((cell, column) => {
      if (cell === null) return ''
      const { text, font } = typeof cell === 'object' ? cell : { text: cell, font: 'Calibri' }
      const start = `<c r="${String.fromCharCode(65 + column)}${number}" s="${fontIndex(font)}"`
      return typeof text === 'number'
        ? `${start}><v>${text}</v></c>`
        : `${start} t="inlineStr"><is><t xml:space="preserve">${escapeXml(text)}</t></is></c>`
    })
  const data = rows.map(
    (row, index) => `<row r="${index + 1}">${cells(row, index + 1).join('')}</row>`,
  )
  const merged = merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')

  return zip({
    '[Content_Types].xml': '<Types/>',
    'xl/workbook.xml':
      '<workbook xmlns:r="r"><sheets><sheet name="Danh sách" sheetId="1" r:id="rId1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
    'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${data.join('')}</sheetData><mergeCells>${merged}</mergeCells></worksheet>`,
    'xl/styles.xml': `<styleSheet><fonts>${fonts
      .map((font) => `<font><name val="${font}"/></font>`)
      .join('')}</fonts><cellXfs>${fonts
      .map((_, index) => `<xf numFmtId="0" fontId="${index}"/>`)
      .join('')}</cellXfs></styleSheet>`,
  })
}

/** A zip container of the given files, deflated. */
export function zip(files: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const locals: Buffer[] = []
  const central: Buffer[] = []
  let offset = 0
  for (const [name, content] of Object.entries(files)) {
    const raw = Buffer.from(content)
    const packed = deflateRawSync(raw)
    const head = header(name, raw, packed.length)
    const local = Buffer.concat([uint32(0x04034b50), uint16(20), head, Buffer.from(name), packed])
    locals.push(local)
    central.push(
      Buffer.concat([
        uint32(0x02014b50),
        uint16(20),
        uint16(20),
        head,
        Buffer.alloc(10),
        uint32(offset),
        Buffer.from(name),
      ]),
    )
    offset += local.length
  }
  const directory = Buffer.concat(central)
  const count = central.length
  return new Uint8Array(
    Buffer.concat([
      ...locals,
      directory,
      ...[uint32(0x06054b50), uint32(0), uint16(count), uint16(count)],
      ...[uint32(directory.length), uint32(offset), uint16(0)],
    ]),
  )
}

/** From the flags to the length of the extra field. */
function header(name: string, raw: Buffer, packedLength: number): Buffer {
  return Buffer.concat([
    ...[uint16(0x0800), uint16(8), uint32(0), uint32(0)],
    ...[uint32(packedLength), uint32(raw.length), uint16(Buffer.byteLength(name)), uint16(0)],
  ])
}

function uint16(value: number): Buffer {
  const bytes = Buffer.alloc(2)
  bytes.writeUInt16LE(value)
  return bytes
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}

function escapeXml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
}
