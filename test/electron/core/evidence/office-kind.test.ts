import { describe, expect, it } from 'vitest'

import { acceptFile } from '#core/evidence/accept-file.ts'
import { docxParts, pptxParts, xlsxFile } from '#test/support/office-files.ts'
import { zip } from '#test/support/workbook.ts'

async function accepted(fileName: string, bytes: Uint8Array) {
  const result = await acceptFile(fileName, bytes)
  return result.ok ? result.value.fileName : result.failure.because
}

describe('an Office file as evidence', () => {
  it('is taken for what its list of contents says, whatever its name', async () => {
    expect(await accepted('biên bản.docx', zip(docxParts()))).toBe('biên bản.docx')
    expect(await accepted('công suất.xlsx', await xlsxFile())).toBe('công suất.xlsx')
    expect(await accepted('dây chuyền.zip', zip(pptxParts()))).toBe('dây chuyền.pptx')
  })

  it('keeps its bytes as they came', async () => {
    const bytes = zip(docxParts())
    expect(await acceptFile('a.docx', bytes)).toMatchObject({
      value: {
        bytes,
        mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      },
    })
  })

  it('may hold a workbook inside, as a chart does', async () => {
    const parts = { ...docxParts(), 'word/embeddings/Sheet1.xlsx': await xlsxFile() }
    expect(await accepted('a.docx', zip(parts))).toBe('a.docx')
  })

  for (const part of [
    'word/vbaProject.bin',
    'word/VBAPROJECT.BIN',
    'word/vbaData.xml',
    'word/embeddings/Book1.xlsm',
  ]) {
    it(`is refused for its macros when it holds ${part}`, async () => {
      const parts = { ...docxParts(), [part]: 'Attribute VB_Name = "ThisDocument"' }
      expect(await accepted('a.docx', zip(parts))).toBe('has-macros')
    })
  }

  it('is refused when it only names such parts: in a text, or beside no list of types', async () => {
    const talk = { 'readme.txt': 'word/document.xml xl/workbook.xml [Content_Types].xml' }
    expect(await accepted('a.docx', zip(talk))).toBe('unknown-kind')
    const untyped = docxParts()
    delete untyped['[Content_Types].xml']
    expect(await accepted('a.docx', zip(untyped))).toBe('unknown-kind')
    const onlyFolder = { '[Content_Types].xml': '<Types/>', 'word/': '' }
    expect(await accepted('a.docx', zip(onlyFolder))).toBe('unknown-kind')
  })

  it('is refused when it is two documents at once', async () => {
    expect(await accepted('a.docx', zip({ ...docxParts(), ...pptxParts() }))).toBe('unknown-kind')
  })

  it('is refused when it is cut short at any place', async () => {
    const whole = zip(docxParts())
    for (let length = 4; length < whole.length; length += 7) {
      expect(await accepted('a.docx', whole.subarray(0, length))).toBe('damaged-office')
    }
  })

  it('is refused when it leads out of its own folder', async () => {
    const parts = { ...docxParts(), '../../start.xml': '<a/>' }
    expect(await accepted('a.docx', zip(parts))).toBe('damaged-office')
  })

  it('is refused when it has too many parts, or is packed too tightly', async () => {
    const parts = docxParts()
    for (let index = 0; index < 200; index++) parts[`word/media/${index}.xml`] = ''
    expect(await accepted('a.docx', zip(parts))).toBe('overpacked-office')
    const bomb = { ...docxParts(), 'word/media/a.xml': Buffer.alloc(1024 * 1024) }
    expect(await accepted('a.docx', zip(bomb))).toBe('overpacked-office')
  })
})
