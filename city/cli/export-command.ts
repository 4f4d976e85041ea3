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

    if (format.data !== 'xlsx') return exportText(await open(), call, format.data)
    const { out } = options
    return out === undefined ? refuse(text.xlsxNeedsFile) : exportXlsx(await open(), call, out)
  },
}

async function exportText(
  city: CityParts,
  { options, text, write, say }: CommandCall,
  format: 'csv' | 'jsonl',
): Promise<ExitCode> {
  const writeRows = format === 'csv' ? writeCsv : writeJsonLines
  const file = options['out']
  if (file === undefined) {
    await logExport(city, format)
    await writeRows(city.db, write)
    return 0
  }
  const count = await intoFile(file, async (into) => {
    const rows = await writeRows(city.db, into)
    await logExport(city, format)
    return rows
  })
  say(text.exported(count, file))
  return 0
}

async function exportXlsx(
  city: CityParts,
  { text, say, refuse }: CommandCall,
  file: string,
): Promise<ExitCode> {
  try {
    const { bytes, count } = await makeXlsx(city.db)
    await logExport(city, 'xlsx')
    writeWholeFile(file, bytes)
    say(text.exported(count, file))
    return 0
  } catch (error) {
    if (error instanceof TooManyRowsError) return refuse(text.tooManyRows(maxXlsxRows))
    throw error
  }
}
