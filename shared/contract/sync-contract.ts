import { z } from 'zod'

import { assessmentIdSchema } from '#shared/domain/assessments/assessment.ts'
import {
  doctorCheckSchema,
  driveSchema,
  enrolmentSchema,
  filePreviewSchema,
  sentRecordSchema,
  storedReceiptSchema,
  syncConflictSchema,
  syncStatusSchema,
  waitingBatchSchema,
  type SyncFault,
} from '#shared/domain/sync/sync-state.ts'

import type { AssessmentClosed, AssessmentNotFound } from './assessments-contract.ts'
import { call } from './call.ts'
import { bytesSchema, madeFileSchema } from './file-schema.ts'

export type NotEnrolled = { readonly code: 'sync/not-enrolled' }
export type NotYourRole = { readonly code: 'sync/not-your-role' }
export type CodeWrong = { readonly code: 'enrolment/code-wrong' }
export type CodeUsedUp = { readonly code: 'enrolment/code-used-up' }
export type GatewayUnreachable = {
  readonly code: 'enrolment/unreachable'
  readonly because: SyncFault['code']
}
/** The proof did not hold: this is not the gateway the code was printed by. */
export type GatewayNotTrusted = { readonly code: 'enrolment/not-trusted' }
export type CertificateFileWrong = {
  readonly code: 'enrolment/file-wrong'
  readonly because: 'unreadable' | 'not-for-this-laptop' | 'not-signed' | 'expired'
}
/** What is sent has to be signed by both sides and still be covered by the signatures. */
export type NotReadyToSend = {
  readonly code: 'sync/not-ready'
  readonly because: 'not-signed' | 'signature-outdated' | 'sample'
  readonly firmName: string
}
export type NothingToSend = { readonly code: 'sync/nothing-to-send' }
export type FolderUnusable = {
  readonly code: 'files/folder-unusable'
  readonly because: 'missing' | 'not-writable' | 'full' | 'read-back-differs'
}
export type FileUnreadable = {
  readonly code: 'files/unreadable'
  readonly because: 'damaged' | 'not-for-you' | 'not-signed' | 'other-association' | 'too-large'
}
export type PreviewGone = { readonly code: 'files/preview-gone' }
/** More than a tenth of the records would be replaced or removed: a person has to say so. */
export type TooMuchReplaced = {
  readonly code: 'sync/too-much-replaced'
  readonly replaced: number
  readonly outOf: number
}
export type ConflictGone = { readonly code: 'conflict/gone' }
/** The typed value is none that the field can hold. */
export type ConflictValueWrong = { readonly code: 'conflict/value-wrong'; readonly field: string }
export type NotUndoable = { readonly code: 'conflict/not-undoable' }

export const syncContract = {
  /** What a window shows of syncing, without the network. */
  status: call({ input: z.void(), output: syncStatusSchema }).orFails<never>(),
  /**
   * Newest first; `attention` is what was rejected, is held or in conflict. `recordId` leaves only the
   * revisions of one firm or assessment.
   */
  records: call({
    input: z.strictObject({
      filter: z.enum(['all', 'waiting', 'association', 'city', 'attention']),
      recordId: z.uuid().optional(),
      limit: z.int().min(1).max(500),
    }),
    output: z.array(sentRecordSchema),
  }).orFails<never>(),
  /** Of one revision; each was verified before it was stored. */
  receipts: call({
    input: z.strictObject({ revId: z.uuid() }),
    output: z.array(storedReceiptSchema),
  }).orFails<never>(),
  /**
   * Signed-off assessments become `submitted` and stand in the outbox, each with its firm when the
   * city does not have that version: one transaction, all or none.
   */
  submit: call({
    input: z.strictObject({ assessmentIds: z.array(assessmentIdSchema).min(1).max(200) }),
    output: z.void(),
  }).orFails<NotEnrolled | NotReadyToSend | AssessmentNotFound | AssessmentClosed>(),
  /** Starts sending and fetching in the background; does nothing while it runs. Progress comes as events. */
  start: call({ input: z.void(), output: z.void() }).orFails<NotEnrolled>(),
  /** Goes on although more than a tenth would be replaced; a backup has been made. */
  allowReplacing: call({ input: z.void(), output: z.void() }).orFails<NotEnrolled>(),
  /** Gives up the sync that runs; what was stored by then holds. The next one starts at its usual time. */
  cancel: call({ input: z.void(), output: z.void() }).orFails<never>(),
  /** Tries a held or rejected record again now, after its cause was mended. */
  retry: call({ input: z.strictObject({ revId: z.uuid() }), output: z.void() }).orFails<never>(),
  /** Looks at everything that can keep a sync from going through; sends and changes nothing. */
  doctor: call({ input: z.void(), output: z.array(doctorCheckSchema) }).orFails<never>(),
  /** The checks and the last faults as a text file for support, without personal facts. */
  doctorReport: call({
    input: z.strictObject({ language: z.enum(['vi', 'en']) }),
    output: madeFileSchema,
  }).orFails<never>(),
}

export const enrolmentContract = {
  /** `address` as a person types it; `http` is taken on this machine alone. */
  byCode: call({
    input: z.strictObject({ address: z.string().max(300), code: z.string().max(60) }),
    output: enrolmentSchema,
  }).orFails<CodeWrong | CodeUsedUp | GatewayUnreachable | GatewayNotTrusted>(),
  /** Makes the keys once and the request file (`.nbrq`) for the manager. */
  makeRequest: call({ input: z.void(), output: madeFileSchema }).orFails<never>(),
  /** Takes the manager's answer (`.nbct`) to this laptop's request file into use. */
  readCertificate: call({
    input: z.strictObject({ bytes: bytesSchema }),
    output: enrolmentSchema,
  }).orFails<CertificateFileWrong>(),
  /** Whose request file this is, before a manager signs anything. */
  readRequest: call({
    input: z.strictObject({ bytes: bytesSchema }),
    output: z.object({ userName: z.string(), madeAt: z.iso.datetime() }),
  }).orFails<CertificateFileWrong>(),
  /** A manager answers a mentor's request file with a certificate file (`.nbct`). */
  answerRequest: call({
    input: z.strictObject({ bytes: bytesSchema }),
    output: madeFileSchema,
  }).orFails<NotEnrolled | NotYourRole | CertificateFileWrong>(),
  /** New keys and a new certificate over the network, for the same device. */
  renew: call({ input: z.void(), output: enrolmentSchema }).orFails<
    NotEnrolled | GatewayUnreachable
  >(),
}

export const carriedFilesContract = {
  /** Where a stick may be: on Windows every letter but the system's own. */
  drives: call({ input: z.void(), output: z.array(driveSchema) }).orFails<never>(),
  /**
   * Writes what waits as `.nbac` files into the folder: to `.part`, fsync, rename, read back and
   * verified. When it answers, the stick may be pulled.
   */
  write: call({
    input: z.strictObject({
      folder: z.string().max(1000),
      /** Null for all that waits. */
      revIds: z.array(z.uuid()).max(5000).nullable(),
    }),
    output: z.strictObject({
      files: z.array(z.strictObject({ path: z.string(), byteCount: z.int(), records: z.int() })),
    }),
  }).orFails<NotEnrolled | NothingToSend | FolderUnusable>(),
  /** The association's batches of which approvals wait to go, by number, and how many wait. */
  waitingBatches: call({ input: z.void(), output: z.array(waitingBatchSchema) }).orFails<never>(),
  /** The same as one file to save or send on by e-mail. */
  make: call({
    input: z.strictObject({ revIds: z.array(z.uuid()).max(5000).nullable() }),
    output: madeFileSchema,
  }).orFails<NotEnrolled | NothingToSend>(),
  /** Reads a `.nbar` (or, for a manager, a mentor's `.nbac`) and says what would happen; stores nothing. */
  preview: call({
    input: z.strictObject({ bytes: bytesSchema }),
    output: filePreviewSchema,
  }).orFails<NotEnrolled | FileUnreadable | NotYourRole>(),
  /**
   * Takes the file last looked into, after a backup, all or nothing. Answers what was new and what
   * was known.
   */
  apply: call({
    input: z.strictObject({ previewId: z.uuid(), allowReplacing: z.boolean() }),
    output: z.strictObject({ taken: z.int(), known: z.int() }),
  }).orFails<PreviewGone | TooMuchReplaced>(),
}

export const conflictsContract = {
  /** Open ones, or those that are over. */
  list: call({
    input: z.strictObject({ settled: z.boolean() }),
    output: z.array(syncConflictSchema),
  }).orFails<never>(),
  /** By field: the city's value, the other one, or a third that was typed. Becomes a new version. */
  settle: call({
    input: z.strictObject({
      conflictId: z.uuid(),
      choices: z.record(
        z.string(),
        z.discriminatedUnion('take', [
          z.strictObject({ take: z.literal('city') }),
          z.strictObject({ take: z.literal('theirs') }),
          z.strictObject({ take: z.literal('typed'), value: z.unknown() }),
        ]),
      ),
    }),
    output: syncConflictSchema,
  }).orFails<ConflictGone | ConflictValueWrong>(),
  /** Takes the choice back while it has not left the laptop. */
  undo: call({
    input: z.strictObject({ conflictId: z.uuid() }),
    output: syncConflictSchema,
  }).orFails<ConflictGone | NotUndoable>(),
}
