import { z } from 'zod'

import { firmDetailsSchema, firmIdSchema } from './firm.ts'

/** The fields a column can be mapped to; contacts are the first contact of the firm. */
export const importFieldSchema = z.enum([
  'name',
  'taxCode',
  'vsicCode',
  'keySector',
  'ward',
  'address',
  'ownership',
  'employees',
  'revenue',
  'totalCapital',
  'contactName',
  'contactTitle',
  'contactPhone',
  'contactEmail',
  'note',
])
export type ImportField = z.infer<typeof importFieldSchema>

export const textEncodingSchema = z.enum(['unicode', 'tcvn3', 'vni'])

/** What is wrong with one cell, and where. `error` keeps the row out, `warning` does not. */
export const cellFaultSchema = z.strictObject({
  /** As the spreadsheet shows it: `C17`. */
  cell: z.string(),
  row: z.int().positive(),
  field: importFieldSchema.nullable(),
  severity: z.enum(['error', 'warning']),
  /** Key into `text.importFaults`, with what the sentence needs. */
  code: z.string(),
  found: z.string(),
  suggestion: z.string().nullable(),
})
export type CellFault = z.infer<typeof cellFaultSchema>

export const importRowSchema = z.strictObject({
  row: z.int().positive(),
  details: firmDetailsSchema.nullable(),
  /** A firm of the workspace, or an earlier row of this file, that seems to be the same. */
  duplicateOf: z
    .strictObject({
      firmId: firmIdSchema.nullable(),
      row: z.int().nullable(),
      name: z.string(),
      because: z.enum(['tax-code', 'name']),
    })
    .nullable(),
})
export type ImportRow = z.infer<typeof importRowSchema>

/** What becomes of the rows of a file. */
const outcomeCountsSchema = z.strictObject({
  added: z.int(),
  /** At most: a firm that already has everything is left as it is. */
  updated: z.int(),
  skipped: z.int(),
})

export const firmImportPreviewSchema = z.strictObject({
  /** Names the parsed file, kept in memory until applied or replaced. */
  previewId: z.uuid(),
  fileName: z.string(),
  sheets: z.array(z.string()),
  sheet: z.string().nullable(),
  headerRow: z.int().positive(),
  columns: z.array(
    z.strictObject({
      index: z.int().min(0),
      /** `A`, `B`, … */
      letter: z.string(),
      header: z.string(),
      field: importFieldSchema.nullable(),
      samples: z.array(z.string()),
    }),
  ),
  encoding: textEncodingSchema,
  /** A few cells as they stand in the file and as they are read; empty for Unicode. */
  encodingSamples: z.array(
    z.strictObject({ cell: z.string(), before: z.string(), after: z.string() }),
  ),
  /** Unit of revenue and capital columns: how many đồng one of it is. */
  moneyUnit: z.union([
    z.literal(1),
    z.literal(1_000),
    z.literal(1_000_000),
    z.literal(1_000_000_000),
  ]),
  rowCount: z.int(),
  /** The first 200 rows as they would be stored. */
  rows: z.array(importRowSchema),
  readyCount: z.int(),
  faultyCount: z.int(),
  duplicateCount: z.int(),
  /** What importing would do, by what is chosen for duplicates. */
  outcomes: z.strictObject({
    skip: outcomeCountsSchema,
    'update-empty-fields': outcomeCountsSchema,
    'add-anyway': outcomeCountsSchema,
  }),
  /** At most 500 are listed; `faultCount` says how many there are. */
  faults: z.array(cellFaultSchema),
  faultCount: z.int(),
})
export type FirmImportPreview = z.infer<typeof firmImportPreviewSchema>

/** Corrections the user makes to what the preview guessed; null keeps the guess. */
export const importChoicesSchema = z.strictObject({
  sheet: z.string().nullable(),
  headerRow: z.int().positive().nullable(),
  /** Field by column index; a column that is absent is left out. Null keeps every guess. */
  fields: z.record(z.string(), importFieldSchema).nullable(),
  encoding: textEncodingSchema.nullable(),
  moneyUnit: firmImportPreviewSchema.shape.moneyUnit.nullable(),
})
export type ImportChoices = z.infer<typeof importChoicesSchema>

export const importIdSchema = z.uuid().brand<'ImportId'>()
export type ImportId = z.infer<typeof importIdSchema>

export const firmImportSchema = z.strictObject({
  id: importIdSchema,
  fileName: z.string(),
  importedAt: z.iso.datetime(),
  addedCount: z.int(),
  updatedCount: z.int(),
  skippedCount: z.int(),
  undoneAt: z.iso.datetime().nullable(),
})
export type FirmImport = z.infer<typeof firmImportSchema>

export type ImportFileRefused = {
  readonly code: 'import/file-refused'
  readonly because:
    | 'not-a-table'
    | 'too-large'
    | 'too-many-entries'
    | 'too-compressed'
    | 'doctype'
    | 'too-many-rows'
    | 'no-rows'
    | 'too-slow'
    | 'legacy-xls'
}
/** The user stopped it; nothing was stored. */
export type ImportCancelled = { readonly code: 'import/cancelled' }
export type PreviewGone = { readonly code: 'import/preview-gone' }
export type ImportNotUndoable = {
  readonly code: 'import/not-undoable'
  readonly because: 'already-undone' | 'firms-in-use'
  readonly firmNames: readonly string[]
}
