import { z } from 'zod'

export const textEncodingSchema = z.enum(['unicode', 'tcvn3', 'vni'])

/** A few cells as they stand in the file and as they are read; empty for Unicode. */
export const encodingSamplesSchema = z.array(
  z.strictObject({ cell: z.string(), before: z.string(), after: z.string() }),
)

/** A column of the file and the field it goes to; null is left out. */
export function tableColumnSchema<Field extends z.ZodType>(field: Field) {
  return z.strictObject({
    index: z.int().min(0),
    /** `A`, `B`, … */
    letter: z.string(),
    header: z.string(),
    field: field.nullable(),
    samples: z.array(z.string()),
  })
}
export type TableColumn<Field> = {
  readonly index: number
  readonly letter: string
  readonly header: string
  readonly field: Field | null
  readonly samples: string[]
}

/** What is wrong with one cell, and where. `error` keeps the row out, `warning` does not. */
export function tableFaultSchema<Field extends z.ZodType>(field: Field) {
  return z.strictObject({
    /** As the spreadsheet shows it: `C17`. */
    cell: z.string(),
    row: z.int().positive(),
    /** Whom the row is about, as the file names them; empty where it does not. */
    about: z.string(),
    field: field.nullable(),
    severity: z.enum(['error', 'warning']),
    /** Key into the sentences of the faults of this kind of table. */
    code: z.string(),
    found: z.string(),
    suggestion: z.string().nullable(),
  })
}

/** Repairs that are sure enough to be told and not asked: a zero that Excel had eaten, a ward in an address. */
export const repairCodeSchema = z.enum([
  'phone-zero-restored',
  'id-zero-restored',
  'tax-code-zero-restored',
  'ward-from-address',
  'key-sector-by-words',
])

/** The repairs of one kind: all are counted, the first 500 listed. */
export const tableRepairsSchema = z.array(
  z.strictObject({
    code: repairCodeSchema,
    count: z.int().positive(),
    cells: z.array(z.strictObject({ cell: z.string(), found: z.string(), repaired: z.string() })),
  }),
)
export type TableRepairs = z.infer<typeof tableRepairsSchema>

/** Corrections the user makes to what the preview guessed; null keeps the guess. */
export function tableChoicesSchema<Field extends z.ZodType>(field: Field) {
  return z.strictObject({
    sheet: z.string().nullable(),
    headerRow: z.int().positive().nullable(),
    /** Field by column index; a column that is absent is left out. Null keeps every guess. */
    fields: z.record(z.string(), field).nullable(),
    encoding: textEncodingSchema.nullable(),
  })
}

export type ImportFileRefused = {
  readonly code: 'import/file-refused'
  readonly because:
    | 'not-a-table'
    | 'not-excel'
    | 'empty-file'
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
