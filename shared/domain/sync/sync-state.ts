import { z } from 'zod'

/** How this laptop stands to the association and the city. */
export const enrolmentSchema = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('none') }),
  /** A request file was made, and the certificate has not come back yet. */
  z.strictObject({ state: z.literal('requested'), madeAt: z.iso.datetime() }),
  z.strictObject({
    state: z.literal('enrolled'),
    deviceId: z.uuid(),
    userId: z.uuid(),
    userName: z.string(),
    orgId: z.uuid(),
    orgName: z.string(),
    role: z.enum(['mentor', 'association-manager']),
    /** Null when the association works by file alone. */
    gatewayUrl: z.string().nullable(),
    notAfter: z.iso.datetime(),
    /** True in the last 30 days of the certificate. */
    renewSoon: z.boolean(),
    revokedAt: z.iso.datetime().nullable(),
  }),
])
export type Enrolment = z.infer<typeof enrolmentSchema>

/**
 * Where a revision is. The three ticks: on the laptop (`queued`, `packed`), with the association
 * (`received`), counted by the city (`accepted`). `sent` is on its way without a receipt yet.
 */
export const carriageSchema = z.enum([
  'queued',
  'packed',
  'sent',
  'received',
  'accepted',
  'rejected',
  'conflict',
  'held',
])
export type Carriage = z.infer<typeof carriageSchema>

/** One revision that was given to the outbox. */
export const sentRecordSchema = z.strictObject({
  revId: z.uuid(),
  recordId: z.uuid(),
  kind: z.enum(['firm', 'assessment', 'review', 'assignment', 'erasure', 'tombstone']),
  /** The firm's name, for every kind. */
  title: z.string(),
  carriage: carriageSchema,
  /** A newer revision, or a person's choice, took its place: what stopped it needs nobody any more. */
  isSuperseded: z.boolean(),
  queuedAt: z.iso.datetime(),
  /** When it reached the association, and the city; null while it has not. */
  receivedAt: z.iso.datetime().nullable(),
  acceptedAt: z.iso.datetime().nullable(),
  /** A code of `recordFaults`; the window has a sentence for each. */
  fault: z.string().nullable(),
  /** JSON pointer into the record, when the fault is about one field. */
  pointer: z.string().nullable(),
  /** What a held record waits for. */
  needs: z.array(z.string()),
  /** Whether a verified receipt for it is stored on this laptop. */
  hasReceipt: z.boolean(),
  /** By which way it left: null while it has not. */
  carrier: z.enum(['network', 'file']).nullable(),
})
export type SentRecord = z.infer<typeof sentRecordSchema>

/** A batch of an association on its way: what people call it, and how many of its assessments are meant. */
export const waitingBatchSchema = z.strictObject({
  number: z.int(),
  name: z.string(),
  count: z.int(),
})
export type WaitingBatch = z.infer<typeof waitingBatchSchema>

/** A receipt as it is shown: whose it is, that it was checked, and the signed text itself. */
export const storedReceiptSchema = z.strictObject({
  batchId: z.uuid(),
  deviceSeq: z.int(),
  receivedAt: z.iso.datetime(),
  /** SHA-256 of the manifest that the receipt is for. */
  manifestSha256: z.string(),
  signedBy: z.string(),
  text: z.string(),
  signature: z.string(),
})
export type StoredReceipt = z.infer<typeof storedReceiptSchema>

/** Why the last attempt to sync ended early. */
export const syncFaultSchema = z.strictObject({
  code: z.enum([
    'sync/offline',
    'sync/captive-portal',
    'sync/tls',
    'sync/server-fault',
    'sync/server-busy',
    'sync/answer-wrong',
    'sync/app-too-old',
    'sync/certificate-expired',
    'sync/device-revoked',
    'sync/not-enrolled',
    'sync/receipt-wrong',
    'sync/too-much-replaced',
    'sync/cancelled',
    'sync/disk-full',
  ]),
  /** For support; no personal facts. */
  detail: z.string(),
})
export type SyncFault = z.infer<typeof syncFaultSchema>

export const syncStatusSchema = z.strictObject({
  enrolment: enrolmentSchema,
  running: z.boolean(),
  /** Counts of revisions by where they are. */
  waiting: z.int(),
  withAssociation: z.int(),
  withCity: z.int(),
  needAttention: z.int(),
  /** Batches from mentors' files that a manager's laptop has yet to pass on to the city. */
  relaysWaiting: z.int(),
  openConflicts: z.int(),
  lastSyncAt: z.iso.datetime().nullable(),
  nextAttemptAt: z.iso.datetime().nullable(),
  lastFault: syncFaultSchema.nullable(),
  /** Set when the laptop's clock is more than five minutes off the city's. */
  clockOffsetMs: z.int().nullable(),
})
export type SyncStatus = z.infer<typeof syncStatusSchema>

/** One field that two people set to different values. The city's value stands until a person chooses. */
export const conflictFieldSchema = z.strictObject({
  /** A key of the firm's details; one contact is `contacts/<folded name>`. */
  field: z.string().max(300),
  base: z.unknown(),
  city: z.unknown(),
  theirs: z.unknown(),
})
export const conflictAuthorSchema = z.strictObject({
  userId: z.uuid(),
  userName: z.string(),
  at: z.iso.datetime(),
})
export const syncConflictSchema = z.strictObject({
  conflictId: z.uuid(),
  firmId: z.uuid(),
  firmName: z.string(),
  fields: z.array(conflictFieldSchema),
  cityAuthor: conflictAuthorSchema,
  theirAuthor: conflictAuthorSchema,
  state: z.enum(['open', 'settled-here', 'settled']),
  /** What was chosen on this laptop, by field; null while nobody has chosen here. */
  chosen: z.record(z.string(), z.unknown()).nullable(),
  /** Whether the choice made here has not left the laptop yet and can be taken back. */
  canUndo: z.boolean(),
})
export type SyncConflict = z.infer<typeof syncConflictSchema>

export const doctorCheckSchema = z.strictObject({
  check: z.enum([
    'enrolment',
    'network',
    'captive-portal',
    'proxy',
    'tls',
    'server',
    'version',
    'certificate',
    'clock',
    'disk',
  ]),
  result: z.enum(['good', 'attention', 'fault', 'not-checked']),
  /** Figures for the sentence of the result: `{offsetMinutes: 7}`; no personal facts. */
  figures: z.record(z.string(), z.union([z.string(), z.number()])),
})
export type DoctorCheck = z.infer<typeof doctorCheckSchema>

/** Somewhere a file can be written to or read from: a stick, a card, a folder. */
export const driveSchema = z.strictObject({
  path: z.string(),
  label: z.string(),
  freeBytes: z.number(),
})
export type Drive = z.infer<typeof driveSchema>

/** What a file holds, before anything of it is taken. */
export const filePreviewSchema = z.strictObject({
  previewId: z.uuid(),
  kind: z.enum(['way-back', 'batch']),
  /** Who made it, as its certificate says. */
  fromName: z.string(),
  fromOrg: z.string(),
  lines: z.array(
    z.strictObject({
      kind: z.string(),
      title: z.string(),
      /** `known` lines change nothing. */
      state: z.enum(['new', 'known', 'unreadable']),
    }),
  ),
  /** Records of this laptop the file would replace or remove, and how many there are. */
  replaces: z.int(),
  outOf: z.int(),
})
export type FilePreview = z.infer<typeof filePreviewSchema>
