import { z } from 'zod'

import type { CityParts } from '#city/gateway-parts.ts'
import { logExport } from '#city/export/log-export.ts'
import {
  intoFile,
  makeXlsx,
  maxXlsxRows,
  TooManyRowsError,
  writeCsv,
  writeJsonLines,
} from '#city/export/write-export.ts'

import type { Command, CommandCall, ExitCode } from './command.ts'
import { writeWholeFile } from './files.ts'

const formatSchema = z.enum(['csv', 'xlsx', 'jsonl'])

export const exportCommand: Command = {
  words: [1, 1],
  options: { format: { type: 'string' }, out: { type: 'string' } },
  run: async (call) => {
    const { words, options, text, refuse, open } = call
    if (words[0] !== 'results') return refuse(text.notOneOf(text.whatIsExported, ['results']))
    const format = formatSchema.safeParse(options['format'] ?? 'csv')
    if (!format.success) return refuse(text.notOneOf('--format', formatSchema.options))

    const city = await open()
    await logExport(city, format.data)
    return format.data === 'xlsx' ? exportXlsx(city, call) : exportText(city, call, format.data)
  },
}

async function exportText(
  { db }: CityParts,
  { options, text, write, say }: CommandCall,
  format: 'csv' | 'jsonl',
): Promise<ExitCode> {
  const writeRows = format === 'csv' ? writeCsv : writeJsonLines
  const file = options['out']
  if (file === undefined) {
    await writeRows(db, write)
    return 0
  }
  const count = await intoFile(file, (into) => writeRows(db, into))
  say(text.exported(count, file))
  return 0
}

async function exportXlsx(
  { db }: CityParts,
  { options, text, say, refuse }: CommandCall,
): Promise<ExitCode> {
  const file = options['out']
  if (file === undefined) return refuse(text.xlsxNeedsFile)
  try {
    const { bytes, count } = await makeXlsx(db)
    writeWholeFile(file, bytes)
    say(text.exported(count, file))
    return 0
  } catch (error) {
    if (error instanceof TooManyRowsError) return refuse(text.tooManyRows(maxXlsxRows))
    throw error
  }
}
