import fc from 'fast-check'
import { expect, it } from 'vitest'

import { readCsv } from '#core/spreadsheets/read-csv.ts'
import { readTable } from '#core/spreadsheets/read-table.ts'
import { readXlsx } from '#core/spreadsheets/read-xlsx.ts'
import { TableRefusedError } from '#core/spreadsheets/spreadsheet.ts'
import { xlsxFile } from '#test/support/office-files.ts'
import { workbook, zip } from '#test/support/workbook.ts'

import { mutatedBytes } from './mutated-bytes.ts'
import { hostileTimeoutMs, tryInputs, type Ending } from './try-inputs.ts'

const rows = [
  ['Danh sách doanh nghiệp', null, null],
  ['Tên', { text: 'MST', font: '.VnTime' }, 'Số lao động'],
  ['C«ng ty', { text: '0101248141', font: '.VnTimeH' }, 12],
] as const
const sheet = workbook(rows, ['A1:C1'])

async function asRefusal(work: () => Promise<unknown>): Promise<Ending> {
  try {
    await work()
    return 'taken'
  } catch (error) {
    if (error instanceof TableRefusedError) return 'refused'
    throw error
  }
}

it(
  'a workbook damaged anywhere is read or refused',
  async () => {
    const corpus = [sheet, new Uint8Array(await xlsxFile())]
    for (const whole of corpus) expect(await asRefusal(() => readXlsx(whole, null))).toBe('taken')
    const { refused } = await tryInputs({
      name: 'workbooks, damaged as bytes',
      inputs: mutatedBytes(corpus),
      take: (bytes) => asRefusal(() => readXlsx(bytes, null)),
    })
    expect(refused).toBeGreaterThan(100)
  },
  hostileTimeoutMs,
)

const xmlWord = fc.constantFrom(
  ...['<hasOwnProperty>', '<valueOf>', '<fonts>', '<cellXfs>', '<xf numFmtId="14"/>', '<font/>'],
  ...['<row r="1">', '</row>', '<row r="99999999">', '<c r="A1" t="s">', '<c r="ZZZZZ9">', '</c>'],
  ...[
    '<v>',
    '</v>',
    '1',
    '-1',
    '1e400',
    '999999',
    '<is><t>',
    '</t></is>',
    '<mergeCell ref="A1:XFD1048576"/>',
  ],
  ...[
    '<c r="A1" s="-5" t="inlineStr">',
    '&#0;',
    '&#x110000;',
    '&amp;',
    '&bad;',
    '<!DOCTYPE x>',
    '<![CDATA[',
  ],
  ...[
    ']]>',
    '<!--',
    '-->',
    '<worksheet>',
    '</worksheet>',
    '<sheetData>',
    '\u0000',
    '\ud800',
    'Đ',
    '"',
  ],
)

const xmlText = fc.constantFrom('s', 'n', 'b', 'inlineStr', 'e', '0', '1e400', '-7', 'Đông Anh', '')
const rowSize = { maxLength: 6 }

it(
  'a workbook of any XML is read or refused',
  async () => {
    const xml = fc.array(xmlWord, { maxLength: 60 }).map((words) => words.join(''))
    const cell = fc
      .tuple(fc.constantFrom('A1', 'B1', 'ZZ1', 'A0', 'x', ''), fc.nat(9), xmlText, xmlText)
      .map(([at, style, kind, text]) => `<c r="${at}" s="${style}" t="${kind}"><v>${text}</v></c>`)
    const row = fc
      .tuple(fc.nat(300_000), fc.array(fc.oneof({ weight: 5, arbitrary: cell }, xmlWord), rowSize))
      .map(([number, cells]) => `<row r="${number}">${cells.join('')}</row>`)
    const data = fc.array(row, { maxLength: 8 }).map((all) => all.join(''))
    const { refused, taken } = await tryInputs({
      name: 'workbooks, of hostile XML',
      inputs: fc.record({
        data: fc.oneof({ weight: 3, arbitrary: data }, xml),
        strings: fc.oneof({ weight: 3, arbitrary: fc.constant('') }, xml),
        styles: fc.oneof({ weight: 3, arbitrary: fc.constant('') }, xml),
        book: fc.option(xml, { freq: 1, nil: null }),
      }),
      take: ({ data: inner, strings, styles, book }) =>
        asRefusal(() =>
          readXlsx(
            zip({
              'xl/workbook.xml':
                book ?? '<workbook><sheets><sheet name="x" r:id="i"/></sheets></workbook>',
              'xl/_rels/workbook.xml.rels': '<R><Relationship Id="i" Target="s.xml"/></R>',
              'xl/s.xml': `<worksheet><sheetData>${inner}</sheetData></worksheet>`,
              'xl/sharedStrings.xml': `<sst>${strings}</sst>`,
              'xl/styles.xml': `<styleSheet>${styles}</styleSheet>`,
            }),
            null,
          ),
        ),
    })
    expect(Math.min(refused, taken)).toBeGreaterThan(20)
  },
  hostileTimeoutMs,
)

it(
  'text with separators is read or refused, whatever it holds',
  async () => {
    const encoder = new TextEncoder()
    const corpus = [
      encoder.encode('\ufeffTên;MST;Số lao động\r\n"Công ty ""A"";B";0101248141;1.500\r\n'),
      encoder.encode('a,b\n1,2\n'),
      Buffer.from('\ufeffTên\tMST\n', 'utf16le'),
    ]
    await tryInputs({
      name: 'text tables',
      inputs: fc.oneof(mutatedBytes(corpus), fc.uint8Array({ maxLength: 500 })),
      take: (bytes) => asRefusal(() => Promise.resolve(readCsv(bytes))),
    })
  },
  hostileTimeoutMs,
)

it(
  'the thread that reads for the app outlives nothing, and always answers',
  async () => {
    await tryInputs({
      name: 'tables read by the keyless thread',
      inputs: mutatedBytes([sheet, new TextEncoder().encode('a;b\n1;2\n')]),
      count: { ordinary: 60, full: 2_000 },
      take: async (bytes) => ((await readTable(bytes, null)).ok ? 'taken' : 'refused'),
    })
  },
  hostileTimeoutMs,
)

it(
  'bombs are refused within the limits',
  async () => {
    const spaces = ' '.repeat(40 * 1024 * 1024)
    const book = '<workbook><sheets><sheet name="x" r:id="i"/></sheets></workbook>'
    const rels = '<R><Relationship Id="i" Target="s.xml"/></R>'
    const parts = { 'xl/workbook.xml': book, 'xl/_rels/workbook.xml.rels': rels }
    const cells = '<c r="A1"><v>1</v></c>'.repeat(200_000)
    const bombs: Readonly<Record<string, Uint8Array>> = {
      'one part of spaces': zip({ ...parts, 'xl/s.xml': spaces }),
      'entities that grow': zip({
        ...parts,
        'xl/s.xml': '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">]><worksheet>&a;</worksheet>',
      }),
      'a thousand entries': zip(
        Object.fromEntries(Array.from({ length: 1_000 }, (_, index) => [`xl/${index}.xml`, ''])),
      ),
      'a row beyond the last': zip({
        ...parts,
        'xl/s.xml': `<worksheet><row r="2000000000"><c r="A2000000000"><v>1</v></c></row></worksheet>`,
      }),
      'cells without end': zip({
        ...parts,
        'xl/s.xml': `<worksheet><sheetData><row r="1">${cells}</row></sheetData></worksheet>`,
      }),
      'a text table of separators': new TextEncoder().encode(';'.repeat(30 * 1024 * 1024)),
    }
    const { refused } = await tryInputs({
      name: 'bombs',
      inputs: fc.constantFrom(...Object.keys(bombs)),
      known: Object.keys(bombs),
      count: { ordinary: 0, full: 60 },
      take: async (name) => {
        const read = await readTable(bombs[name]!, null)
        if (!read.ok) return 'refused'
        const { rows: found } = read.value.sheet
        expect(found.length).toBeLessThanOrEqual(100_000)
        return 'taken'
      },
    })
    expect(refused).toBeGreaterThan(0)
  },
  hostileTimeoutMs,
)
