import { z } from 'zod'

import {
  encodingSamplesSchema,
  tableChoicesSchema,
  tableColumnSchema,
  tableFaultSchema,
  tableRepairsSchema,
  textEncodingSchema,
} from '#shared/domain/imports/table-import.ts'

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

export const cellFaultSchema = tableFaultSchema(importFieldSchema)
export type CellFault = z.infer<typeof cellFaultSchema>

export const importRowSchema = z.strictObject({
  row: z.int().positive(),
  /** As the file has it, also where an error keeps the row out. */
  name: z.string(),
  details: firmDetailsSchema.nullable(),
  /** A firm of the workspace, or an earlier row of this file, that seems to be the same. */
  duplicateOf: z
    .strictObject({
      firmId: firmIdSchema.nullable(),
      row: z.int().nullable(),
      name: z.string(),
      because: z.enum(['tax-code', 'name']),
      /** It has something the firm lacks, and no earlier row brings anything to that firm. */
      canFill: z.boolean(),
    })
    .nullable(),
})
export type ImportRow = z.infer<typeof importRowSchema>

/** What becomes of the rows of a file. */
const outcomeCountsSchema = z.strictObject({
  added: z.int(),
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
  columns: z.array(tableColumnSchema(importFieldSchema)),
  encoding: textEncodingSchema,
  encodingSamples: encodingSamplesSchema,
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
  repairs: tableRepairsSchema,
  /** Without the repairs. At most 500 are listed; `faultCount` says how many there are. */
  faults: z.array(cellFaultSchema),
  faultCount: z.int(),
})
export type FirmImportPreview = z.infer<typeof firmImportPreviewSchema>

export const importChoicesSchema = tableChoicesSchema(importFieldSchema).extend({
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

export type ImportNotUndoable = {
  readonly code: 'import/not-undoable'
  readonly because: 'already-undone' | 'too-old' | 'firms-in-use'
  readonly firmNames: readonly string[]
}
