import { z } from 'zod'

import {
  encodingSamplesSchema,
  tableChoicesSchema,
  tableColumnSchema,
  tableFaultSchema,
  tableRepairsSchema,
  textEncodingSchema,
} from '#shared/domain/imports/table-import.ts'

import { mentorIdSchema } from './mentor-id.ts'

/** The fields a column can be mapped to. */
export const mentorImportFieldSchema = z.enum([
  'fullName',
  /** Two columns that make one name. */
  'familyName',
  'givenName',
  'phone',
  'email',
  'ward',
  'workplace',
  'jobTitle',
  'fieldsRegistered',
  'skillTags',
  'fieldsPractised',
  'experience',
  'contracts36m',
  'degree',
  'languages',
  'associationMemberships',
  'capacityPerMonth',
  'hoursPerMonth',
  'birthDate',
  'nationality',
  'idNumber',
  'permanentAddress',
  'adviserType',
  'orgName',
  'orgTaxCode',
  'note',
])
export type MentorImportField = z.infer<typeof mentorImportFieldSchema>

export const mentorCellFaultSchema = tableFaultSchema(mentorImportFieldSchema)
export type MentorCellFault = z.infer<typeof mentorCellFaultSchema>

/** A mentor as it stands or would stand, field by field; codes and days are not yet in words. */
export const shownMentorSchema = z.partialRecord(mentorImportFieldSchema, z.string())
export type ShownMentor = z.infer<typeof shownMentorSchema>

/** What makes two mentors look like one, the surest first. */
export const likenessSchema = z.enum(['id-number', 'phone', 'email', 'name', 'near-name'])
export type Likeness = z.infer<typeof likenessSchema>

/** What becomes of a row that looks like somebody already there. */
export const rowChoiceSchema = z.enum(['skip', 'merge-keep', 'merge-file', 'add'])
export type RowChoice = z.infer<typeof rowChoiceSchema>

export const importedRowSchema = z.strictObject({
  row: z.int().positive(),
  /** Null when an error keeps the row out. */
  shown: shownMentorSchema.nullable(),
})

/** Whether merging a row would change anything in whom it is like, by who wins. */
export const mergingSchema = z.strictObject({
  'merge-keep': z.boolean(),
  'merge-file': z.boolean(),
})
export type Merging = z.infer<typeof mergingSchema>

/** A row that brings nothing new to a mentor of the roster; it is left out without a question. */
export const sameRowSchema = z.strictObject({ row: z.int().positive(), name: z.string() })

export const likeRowSchema = z.strictObject({
  row: z.int().positive(),
  because: likenessSchema,
  shown: shownMentorSchema,
  /** A mentor of the roster, or an earlier row of this file. */
  other: z.strictObject({
    mentorId: mentorIdSchema.nullable(),
    row: z.int().positive().nullable(),
    shown: shownMentorSchema,
  }),
  merging: mergingSchema,
})
export type LikeRow = z.infer<typeof likeRowSchema>

export const mentorImportPreviewSchema = z.strictObject({
  /** Names the parsed file, kept in memory until applied or replaced. */
  previewId: z.uuid(),
  fileName: z.string(),
  sheets: z.array(z.string()),
  sheet: z.string().nullable(),
  headerRow: z.int().positive(),
  columns: z.array(tableColumnSchema(mentorImportFieldSchema)),
  /** Columns whose field comes from the last import of a file with such a header. */
  rememberedCount: z.int(),
  encoding: textEncodingSchema,
  encodingSamples: encodingSamplesSchema,
  rowCount: z.int(),
  /** The first 100 rows as they would be stored. */
  rows: z.array(importedRowSchema),
  faultyCount: z.int(),
  /** Rows that look like somebody: at most 100 are listed, `likeCount` says how many there are. */
  likeRows: z.array(likeRowSchema),
  likeCount: z.int(),
  /** How many of them look like an earlier row of this file, and not like somebody of the roster. */
  likeInFileCount: z.int(),
  /** Of those not listed, how many would change somebody when merged. */
  unlistedMerging: z.strictObject({ 'merge-keep': z.int(), 'merge-file': z.int() }),
  /** At most 100 are listed. */
  sameRows: z.array(sameRowSchema),
  sameCount: z.int(),
  repairs: tableRepairsSchema,
  /** Without the repairs; at most 500 are listed. */
  faults: z.array(mentorCellFaultSchema),
  faultCount: z.int(),
})
export type MentorImportPreview = z.infer<typeof mentorImportPreviewSchema>

export const mentorImportChoicesSchema = tableChoicesSchema(mentorImportFieldSchema)
export type MentorImportChoices = z.infer<typeof mentorImportChoicesSchema>

export const mentorImportIdSchema = z.uuid().brand<'MentorImportId'>()
export type MentorImportId = z.infer<typeof mentorImportIdSchema>

export const mentorImportSchema = z.strictObject({
  id: mentorImportIdSchema,
  fileName: z.string(),
  importedAt: z.iso.datetime(),
  addedCount: z.int(),
  updatedCount: z.int(),
  skippedCount: z.int(),
  undoneAt: z.iso.datetime().nullable(),
})
export type MentorImport = z.infer<typeof mentorImportSchema>

export type MentorImportNotUndoable = {
  readonly code: 'import/not-undoable'
  readonly because: 'already-undone' | 'too-old' | 'mentors-changed' | 'mentors-in-use'
  readonly names: readonly string[]
}
