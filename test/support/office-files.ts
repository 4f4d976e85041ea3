import writeXlsxFile from 'write-excel-file/node'

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const contentTypes = 'http://schemas.openxmlformats.org/package/2006/content-types'
const relationships = 'http://schemas.openxmlformats.org/package/2006/relationships'
const officeDocument =
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument'
const format = 'application/vnd.openxmlformats-officedocument'

/** The parts every Office file begins with, leading to its main part. */
function packageParts(mainPart: string, mainType: string): Record<string, string | Uint8Array> {
  return {
    '[Content_Types].xml': `${declaration}<Types xmlns="${contentTypes}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/${mainPart}" ContentType="${mainType}"/></Types>`,
    '_rels/.rels': `${declaration}<Relationships xmlns="${relationships}"><Relationship Id="rId1" Type="${officeDocument}" Target="${mainPart}"/></Relationships>`,
  }
}

/** A Word document of one paragraph. */
export function docxParts(): Record<string, string | Uint8Array> {
  const w = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
  return {
    ...packageParts('word/document.xml', `${format}.wordprocessingml.document.main+xml`),
    'word/document.xml': `${declaration}<w:document xmlns:w="${w}"><w:body><w:p><w:r><w:t>Biên bản làm việc tại xưởng</w:t></w:r></w:p></w:body></w:document>`,
  }
}

/** A presentation without slides. */
export function pptxParts(): Record<string, string | Uint8Array> {
  const p = 'http://schemas.openxmlformats.org/presentationml/2006/main'
  return {
    ...packageParts('ppt/presentation.xml', `${format}.presentationml.presentation.main+xml`),
    'ppt/presentation.xml': `${declaration}<p:presentation xmlns:p="${p}"><p:notesSz cx="6858000" cy="9144000"/></p:presentation>`,
  }
}

/** A workbook as a library writes it. */
export async function xlsxFile(): Promise<Buffer> {
  return writeXlsxFile([[{ value: 'Công suất' }, { value: 120 }]], { sheet: 'Máy' }).toBuffer()
}
