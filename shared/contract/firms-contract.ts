import { z } from 'zod'

import { firmDraftSchema, keptFirmDraftSchema } from '#shared/domain/firms/firm-draft.ts'
import {
  firmDetailsSchema,
  firmFilterSchema,
  firmIdSchema,
  firmRowSchema,
  firmSchema,
} from '#shared/domain/firms/firm.ts'
import type {
  ContactErased,
  FirmChangedMeanwhile,
  FirmHasAssessments,
  FirmNotFound,
  TaxCodeTaken,
  TaxCodeWrong,
  UnknownReference,
} from '#shared/domain/firms/firm-failures.ts'
import {
  firmImportPreviewSchema,
  firmImportSchema,
  importChoicesSchema,
  importIdSchema,
  type ImportNotUndoable,
} from '#shared/domain/firms/firm-import.ts'
import {
  type ImportCancelled,
  type ImportFileRefused,
  type PreviewGone,
} from '#shared/domain/imports/table-import.ts'
import { referenceListsSchema } from '#shared/domain/firms/reference-lists.ts'

import { call } from './call.ts'
import { bytesSchema, madeFileSchema } from './file-schema.ts'

type DetailsRefused = TaxCodeTaken | TaxCodeWrong | UnknownReference

export const firmsContract = {
  /** One page of the list, best match first; `total` counts all matches. */
  search: call({
    input: z.strictObject({
      filter: firmFilterSchema,
      offset: z.int().min(0),
      limit: z.int().min(1).max(500),
    }),
    output: z.strictObject({ total: z.int(), rows: z.array(firmRowSchema) }),
  }).orFails<never>(),
  /** A firm in the bin is not found. */
  get: call({
    input: z.strictObject({ firmId: firmIdSchema }),
    output: firmSchema,
  }).orFails<FirmNotFound>(),
  /**
   * Stores a new firm at version 1. The tax code is proved and no other live firm's, codes are of
   * the lists.
   */
  add: call({ input: firmDetailsSchema, output: firmSchema }).orFails<DetailsRefused>(),
  /**
   * Replaces all details and raises the version; `version` is the one that was shown, and an older
   * one is refused.
   */
  change: call({
    input: z.strictObject({ firmId: firmIdSchema, version: z.int(), details: firmDetailsSchema }),
    output: firmSchema,
  }).orFails<DetailsRefused | ContactErased | FirmNotFound | FirmChangedMeanwhile>(),
  /** Moves the firm to the bin; `restore` brings it back. */
  remove: call({ input: z.strictObject({ firmId: firmIdSchema }), output: z.void() }).orFails<
    FirmNotFound | FirmHasAssessments
  >(),
  restore: call({ input: z.strictObject({ firmId: firmIdSchema }), output: firmSchema }).orFails<
    FirmNotFound | TaxCodeTaken
  >(),
  /** Everything the filter matches, formulas neutralised; csv is UTF-8 with BOM and `;`. */
  exportTable: call({
    input: z.strictObject({
      filter: firmFilterSchema,
      format: z.enum(['xlsx', 'csv']),
      language: z.enum(['vi', 'en']),
    }),
    output: madeFileSchema,
  }).orFails<never>(),
}

/** Null stands for the form of a new firm. */
const ofFirmForm = z.strictObject({ firmId: firmIdSchema.nullable() })

/** What was typed into a firm's form and not saved yet: one draft for each firm. Saving ends it. */
export const firmDraftsContract = {
  /** Null when nothing was kept. */
  get: call({ input: ofFirmForm, output: keptFirmDraftSchema.nullable() }).orFails<never>(),
  /** Durable when it answers, with the time it was kept. */
  keep: call({
    input: ofFirmForm.extend({ version: z.int().positive().nullable(), draft: firmDraftSchema }),
    output: z.strictObject({ keptAt: z.iso.datetime() }),
  }).orFails<never>(),
  /** Does nothing when there is none. */
  discard: call({ input: ofFirmForm, output: z.void() }).orFails<never>(),
}

export const firmImportsContract = {
  /** Reads a file in a worker thread and says what would happen; stores nothing. */
  preview: call({
    input: z.strictObject({
      fileName: z.string().max(300),
      bytes: bytesSchema,
      choices: importChoicesSchema,
      /** What stands for the name of a contact that has none is stored in it. */
      language: z.enum(['vi', 'en']),
    }),
    output: firmImportPreviewSchema,
  }).orFails<ImportFileRefused | ImportCancelled>(),
  /** Stores the rows without errors, all or none. */
  apply: call({
    input: z.strictObject({
      previewId: z.uuid(),
      /** What to do with rows that duplicate a firm. */
      duplicates: z.enum(['skip', 'update-empty-fields', 'add-anyway']),
    }),
    output: firmImportSchema,
  }).orFails<PreviewGone | ImportCancelled>(),
  /** Stops the preview or the import that runs; does nothing when none does. */
  cancel: call({ input: z.void(), output: z.void() }).orFails<never>(),
  /** The newest first, those taken back included. */
  list: call({ input: z.void(), output: z.array(firmImportSchema) }).orFails<never>(),
  /** Takes a whole import back, or nothing of it: refused when a firm of it is in use since. */
  undo: call({
    input: z.strictObject({ importId: importIdSchema }),
    output: firmImportSchema,
  }).orFails<ImportNotUndoable>(),
  /** An empty .xlsx with the headers the import knows and one example row. */
  template: call({
    input: z.strictObject({ language: z.enum(['vi', 'en']) }),
    output: madeFileSchema,
  }).orFails<never>(),
}

export const referenceContract = {
  /** Wards, sector codes, key sectors, associations and programmes; answers while locked too. */
  lists: call({ input: z.void(), output: referenceListsSchema }).orFails<never>(),
}
