import type { tableImportsVi } from '../vi/table-imports.ts'

const figure = (value: number) => value.toLocaleString('en-GB')
const counted = (count: number, one: string, many: string) =>
  `${figure(count)} ${count === 1 ? one : many}`

export const tableImportsEn: typeof tableImportsVi = {
  choose: 'Choose an .xlsx or .csv file',
  drop: 'or drop a file here',
  limits: 'At most 50 MB, 100,000 rows.',
  template: 'Download the template (.xlsx)',
  templateNote: 'The template has the column names the application knows and one example row.',
  reading: (fileName) => `Reading ${fileName}`,
  cancel: 'Stop',
  cancelled: 'Stopped. Nothing was stored.',
  otherFile: 'Choose another file',
  progress: (done, all) => `${figure(done)}/${figure(all)} rows`,
  refusedTitle: (fileName) => `${fileName} cannot be read`,
  refused: {
    'not-a-table':
      'This is not an .xlsx or .csv table, or it is damaged. Open it in Excel, choose File, Save As, type “Excel Workbook (.xlsx)”, and choose that file.',
    'not-excel':
      'This is not an Excel file: it may be a letter, a PDF or a picture with the name of a workbook. Choose the file that holds the list. If the list is in Word or PDF, copy the table to Excel, save it as .xlsx and choose that file. A table of plain text is to be named .csv.',
    'empty-file':
      'The file is empty (0 bytes): perhaps it was not fully downloaded or copied. Download or copy it again, then choose it again.',
    'too-large':
      'The file is larger than 50 MB or has too many cells. Split the table into several files, or delete pictures and unused sheets, and choose it again.',
    'too-many-entries':
      'The file has too many parts inside. Copy only the table of firms to a new workbook, save it and choose that file.',
    'too-compressed':
      'The file is compressed in an unusual way and was not opened, to protect your computer. Copy the table to a new workbook, save it and choose that file.',
    doctype:
      'The file has content that Excel itself never writes, so it was not opened. Copy the table to a new workbook, save it and choose that file.',
    'too-many-rows':
      'The table has more than 100,000 rows or 500 columns. Split it into smaller files.',
    'no-rows': 'No rows were found. Check the sheet and the row of column headings in the file.',
    'too-slow':
      'Reading took more than 20 seconds and was stopped. Split the table into smaller files, or save it as .csv.',
    'legacy-xls':
      'This is a file of an old Excel (.xls). Open it in Excel, choose File, Save As, type “Excel Workbook (.xlsx)”, and choose the .xlsx you saved.',
  },
  sheet: 'Sheet',
  headerRow: 'Row of column headings',
  encoding: 'Character encoding',
  encodings: { unicode: 'Unicode', tcvn3: 'TCVN3 (.VnTime)', vni: 'VNI (VNI-Times)' },
  encodingNote: 'The file uses an old encoding. Check that the letters came out right:',
  encodingBefore: 'In the file',
  encodingAfter: 'Converted',
  columnsTitle: 'Columns of the file and where they go',
  columnHeader: 'Column in the file',
  columnSamples: 'Examples in the file',
  columnField: 'Goes to',
  columnIgnored: 'Leave this column out',
  columnFor: (letter, header) => `Column ${letter}: ${header}`,
  columnUnnamed: 'no name',
  faultsTitle: 'To look at',
  faultsNone: 'No faults were found.',
  faultsListed: (shown, all) =>
    `Showing ${figure(shown)} of ${figure(all)}. Correct them in the file, then choose it again.`,
  faultsError: (count) => `${counted(count, 'error', 'errors')}: that row cannot be imported`,
  faultsWarning: (count) =>
    `${counted(count, 'remark', 'remarks')}: the row is imported all the same`,
  faultCell: 'Cell',
  faultKind: 'Kind',
  faultWhat: 'What is wrong',
  faultFound: 'In the file',
  faultSuggestion: (suggestion) => `Is it: ${suggestion}?`,
  repairs: {
    'phone-zero-restored': (count) =>
      `The first 0 was put back in ${counted(count, 'phone number', 'phone numbers')}`,
    'id-zero-restored': (count) =>
      `The first 0 was put back in ${counted(count, 'identity number', 'identity numbers')}`,
    'tax-code-zero-restored': (count) =>
      `The first 0 was put back in ${counted(count, 'tax code', 'tax codes')}`,
    'ward-from-address': (count) =>
      `${counted(count, 'ward was', 'wards were')} taken from the address`,
    'key-sector-by-words': (count) =>
      `${counted(count, 'cell of sectors was', 'cells of sectors were')} guessed from the words; please check`,
  },
  repairedTo: 'Stored as',
  repairsListed: (shown, all) => `Showing ${figure(shown)} of ${figure(all)} cells.`,
  faultSeverity: { error: 'Error', warning: 'Remark' },
  empty: '(empty cell)',
  rowsTitle: 'The first rows as they will be stored',
  rowsShown: (shown, all) => `Showing ${figure(shown)} of ${figure(all)} rows.`,
  row: 'Row',
  outcome: 'Will be',
  willHappen: 'When you press Import',
  willSkip: (count) => `${counted(count, 'row is', 'rows are')} skipped`,
  willStoreNothing: 'Nothing is stored',
  apply: (count, skipped) =>
    skipped === 0
      ? `Import ${counted(count, 'row', 'rows')}`
      : `Import ${counted(count, 'row', 'rows')}, skip ${figure(skipped)}`,
  applyNothing: 'No rows to import',
  applying: 'Importing, keep the computer on',
  previewGone:
    'The preview is no longer in memory, perhaps because the application locked or another file was opened. Choose the file again.',
  doneTitle: 'Imported',
  doneSkipped: (count) => `${counted(count, 'row', 'rows')} skipped`,
  undo: 'Undo this import',
  undoOf: (fileName) => `Undo the import of ${fileName}`,
  undoneTitle: (fileName) => `The import of ${fileName} was undone`,
  undoneOn: (on) => `Undone ${on}`,
  pastTitle: 'Earlier imports',
  pastNone: 'No imports yet.',
  pastFile: 'File',
  pastWhen: 'When',
  pastResult: 'Result',
}
