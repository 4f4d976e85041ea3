import { describe, expect, it } from 'vitest'
import writeXlsxFile from 'write-excel-file/node'

import { readTable } from '#core/spreadsheets/read-table.ts'
import { workbook, zip } from '#test/support/workbook.ts'

const texts = async (bytes: Uint8Array) => {
  const read = await readTable(bytes, null)
  if (!read.ok) return read.failure
  return read.value.sheet.rows.map(({ cells }) => Array.from(cells, (cell) => cell?.text ?? null))
}

describe('readTable on workbooks', () => {
  it('reads what the usual writer writes: text, numbers and dates', async () => {
    const bytes = await writeXlsxFile([
      [
        { value: 'Đức & Thắng' },
        { value: 1_500_000_000.5 },
        { value: new Date('2025-12-31'), format: 'dd/mm/yyyy' },
      ],
    ]).toBuffer()

    expect(await texts(new Uint8Array(bytes))).toEqual([
      ['Đức & Thắng', '1500000000.5', '31/12/2025'],
    ])
  })

  it('tells the font of each cell and fills what is merged downwards', async () => {
    const read = await readTable(
      workbook(
        [
          ['A', { text: 'C«ng ty', font: '.VnTime' }],
          [null, 7],
        ],
        ['A1:A2'],
      ),
      null,
    )
    expect(read).toMatchObject({
      value: {
        sheetNames: ['Danh sách'],
        sheet: {
          rows: [
            { cells: [{ text: 'A' }, { text: 'C«ng ty', font: '.VnTime' }] },
            { cells: [{ text: 'A' }, { kind: 'number', text: '7' }] },
          ],
        },
      },
    })
  })

  it('refuses what is no workbook, an old .xls, and a damaged container', async () => {
    expect(await texts(zip({ 'a.xml': '<a/>' }))).toBe('not-a-table')
    expect(await texts(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1]))).toBe('legacy-xls')
    expect(await texts(workbook([['x']]).slice(0, 300))).toBe('not-a-table')
  })

  it('refuses bombs: too many parts, too dense, too large, with a document type', async () => {
    const many = Object.fromEntries(Array.from({ length: 201 }, (_, index) => [`${index}.xml`, '']))
    expect(await texts(zip(many))).toBe('too-many-entries')
    expect(await texts(zip({ 'xl/workbook.xml': ' '.repeat(3_000_000) }))).toBe('too-compressed')
    const noise = Buffer.from(Array.from({ length: 40_000 }, (_, index) => (index * 7919) % 251))
    const large = Buffer.concat(Array.from({ length: 1400 }, () => noise))
    expect(['too-large', 'too-compressed']).toContain(await texts(zip({ 'xl/a.xml': large })))
    expect(
      await texts(zip({ 'xl/workbook.xml': '<!DOCTYPE x [<!ENTITY a "b">]><workbook/>' })),
    ).toBe('doctype')
  })

  it('refuses more rows or columns than it would hold', async () => {
    const sheet = (cell: string) =>
      zip({
        'xl/workbook.xml': '<workbook><sheets><sheet name="a" r:id="r1"/></sheets></workbook>',
        'xl/_rels/workbook.xml.rels': '<R><Relationship Id="r1" Target="s.xml"/></R>',
        'xl/s.xml': `<worksheet>${cell}</worksheet>`,
      })
    expect(await texts(sheet('<row r="100001"><c r="A100001"><v>1</v></c></row>'))).toBe(
      'too-many-rows',
    )
    expect(await texts(sheet('<row r="1"><c r="ZZ1"><v>1</v></c></row>'))).toBe('too-many-rows')
    expect(await texts(sheet('<row r="1"><c r="A1"/></row>'))).toBe('no-rows')
  })
})

describe('readTable on text', () => {
  const utf8 = (text: string) => new TextEncoder().encode(text)

  it.each([
    ['semicolons', 'Tên;MST\n"Đức; Thắng";01\n'],
    ['commas', 'Tên,MST\r\n"Đức; Thắng",01\r\n'],
    ['tabs', 'Tên\tMST\nĐức; Thắng\t01'],
    ['a named delimiter', 'sep=|\nTên|MST\nĐức; Thắng|01\n'],
    ['a byte order mark', '\ufeffTên;MST\n"Đức; Thắng";01'],
  ])('reads %s', async (_, text) => {
    expect(await texts(utf8(text))).toEqual([
      ['Tên', 'MST'],
      ['Đức; Thắng', '01'],
    ])
  })

  it('reads quotes within quotes and lines within cells', async () => {
    expect(await texts(utf8('a;"x ""y""\nz"\n'))).toEqual([['a', 'x "y"\nz']])
  })

  it('reads UTF-16 and the bytes of the old font encodings', async () => {
    expect(await texts(new Uint8Array(Buffer.from('\ufeffTên;1\n', 'utf16le')))).toEqual([
      ['Tên', '1'],
    ])
    expect(await texts(new Uint8Array(Buffer.from('C«ng ty;1\n', 'latin1')))).toEqual([
      ['C«ng ty', '1'],
    ])
  })

  it('refuses a file with nothing in it', async () => {
    expect(await texts(utf8(' \n\n'))).toBe('no-rows')
    expect(await texts(new Uint8Array())).toBe('empty-file')
  })
})
