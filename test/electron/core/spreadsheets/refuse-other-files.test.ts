import { Buffer } from 'node:buffer'

import { describe, expect, it } from 'vitest'

import { firmImportHandlers } from '#core/firms/firm-import-handlers.ts'
import { mentorImportHandlers } from '#core/mentors/mentor-import-handlers.ts'
import { openFirmCore } from '#test/support/open-firm-core.ts'
import { openMentorCore } from '#test/support/open-mentor-core.ts'
import { zip } from '#test/support/workbook.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)
const letter = utf8('Kính gửi Hiệp hội,\nTôi gửi danh sách, xin xem giúp.\nTrân trọng\n')
const noChoices = { sheet: null, headerRow: null, fields: null, encoding: null }

const imports = {
  mentors: async (fileName: string, bytes: Uint8Array<ArrayBuffer>) =>
    mentorImportHandlers(await openMentorCore(), () => undefined).preview({
      ...{ fileName, bytes, choices: noChoices },
    }),
  firms: async (fileName: string, bytes: Uint8Array<ArrayBuffer>) =>
    firmImportHandlers(await openFirmCore(), () => undefined).preview({
      ...{ fileName, bytes, choices: { ...noChoices, moneyUnit: null }, language: 'vi' as const },
    }),
}

describe.each(['mentors', 'firms'] as const)('an import of %s', (kind) => {
  const refusal = async (fileName: string, bytes: Uint8Array) => {
    const read = await imports[kind](fileName, new Uint8Array(bytes))
    return read.ok ? 'read' : read.failure
  }

  it.each([
    ['a letter called .xlsx', 'thư.xlsx', letter],
    ['a PDF called .xlsx', 'công văn.xlsx', utf8('%PDF-1.7\n%âãÏÓ\n1 0 obj')],
    ['a PDF called .csv', 'công văn.csv', utf8('%PDF-1.7\n%âãÏÓ\n1 0 obj')],
    ['a Word file called .xlsx', 'thư.xlsx', zip({ 'word/document.xml': '<w:document/>' })],
    ['an old Word file called .xlsx', 'thư.xlsx', oldLetter()],
  ])('refuses %s as no Excel file', async (_, fileName, bytes) => {
    expect(await refusal(fileName, bytes)).toEqual({
      ...{ code: 'import/file-refused', because: 'not-excel' },
    })
  })

  it('refuses a file with nothing in it as empty', async () => {
    expect(await refusal('danh sách.xlsx', new Uint8Array())).toEqual({
      ...{ code: 'import/file-refused', because: 'empty-file' },
    })
  })

  it.each(['danh sách.csv', 'danh sách.txt'])('reads the text table %s', async (fileName) => {
    const table = utf8('Họ và tên,Tên công ty,Điện thoại\nTrần Văn Cơ,Công ty A,0912345678\n')
    expect(await refusal(fileName, table)).toBe('read')
  })
})

function oldLetter(): Uint8Array {
  const start = Buffer.from([0xd0, 0xcf, 0x11, 0xe0])
  const name = Buffer.from('WordDocument', 'utf16le')
  return new Uint8Array(Buffer.concat([start, Buffer.alloc(600), name]))
}
