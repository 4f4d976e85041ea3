import { z } from 'zod'

import { batchLimits } from './wire-limits.ts'
import { sha256Schema } from './signed-text.ts'

/** A file of evidence that travels behind the records of a `.nbac` file, or by tus beside a batch. */
export const blobHeadSchema = z.strictObject({
  sha256: sha256Schema,
  size: z.int().positive().max(batchLimits.blobBytes),
  mime: z.string().max(100),
  record_id: z.uuid(),
})
export type BlobHead = z.infer<typeof blobHeadSchema>

/** What is signed of a batch; the bytes of this JSON are, not the object. */
export const batchManifestSchema = z.strictObject({
  format: z.literal(1),
  batch_id: z.uuid(),
  device_id: z.uuid(),
  /** One life of a workspace file: new at enrolment and after every restore from a backup. */
  chain_id: z.uuid(),
  /** Counts the batches of the chain from 1 without gaps. */
  device_seq: z.int().positive(),
  /** SHA-256 of the manifest before this one in the chain; null for the first. */
  prev: sha256Schema.nullable(),
  cert_id: z.uuid(),
  user_id: z.uuid(),
  org_id: z.uuid(),
  app: z.string().max(40),
  schema: z.int().positive(),
  instruments: z
    .array(
      z.strictObject({
        id: z.string().max(60),
        version: z.string().max(40),
        sha256: sha256Schema,
      }),
    )
    .max(50),
  records: z.strictObject({
    count: z.int().min(1).max(batchLimits.records),
    bytes: z.int().positive().max(batchLimits.rawBytes),
    sha256: sha256Schema,
  }),
  gz: z.strictObject({
    bytes: z.int().positive().max(batchLimits.gzippedBytes),
    sha256: sha256Schema,
  }),
  /** In the order in which their bytes follow in a file. */
  blobs: z.array(blobHeadSchema).max(2_000),
  /** What the laptop's clocks said; decides nothing. */
  clock: z.strictObject({
    wall: z.iso.datetime(),
    uptime_ms: z.int().min(0),
    last_server_time: z.iso.datetime().nullable(),
  }),
})
export type BatchManifest = z.infer<typeof batchManifestSchema>
