import { z } from 'zod'

import { batchManifestSchema } from '#shared/wire/batch-manifest.ts'
import { batchRecordSchema } from '#shared/wire/batch-record.ts'
import {
  certificateChainSchema,
  certificateRequestSchema,
  certificateSchema,
} from '#shared/wire/certificate.ts'
import { downChangeSchema, feedRowSchema } from '#shared/wire/down-change.ts'
import {
  blobsMissingRequestSchema,
  blobsMissingSchema,
  enrolAnswerSchema,
  enrolledSchema,
  enrolRequestSchema,
  helloSchema,
  problemSchema,
  renewRequestSchema,
  sessionRequestSchema,
  sessionSchema,
} from '#shared/wire/gateway-calls.ts'
import { receiptSchema, recordOutcomeSchema } from '#shared/wire/receipt.ts'
import { relaySchema } from '#shared/wire/relay.ts'
import { signedTextSchema } from '#shared/wire/signed-text.ts'

/** Schemas the document names; whatever holds one of them refers to it. */
const named = {
  BatchManifest: batchManifestSchema,
  BatchRecord: batchRecordSchema,
  BlobsMissing: blobsMissingSchema,
  BlobsMissingRequest: blobsMissingRequestSchema,
  Certificate: certificateSchema,
  CertificateChain: certificateChainSchema,
  CertificateRequest: certificateRequestSchema,
  DownChange: downChangeSchema,
  EnrolAnswer: enrolAnswerSchema,
  EnrolRequest: enrolRequestSchema,
  Enrolled: enrolledSchema,
  FeedRow: feedRowSchema,
  Hello: helloSchema,
  Problem: problemSchema,
  Receipt: receiptSchema,
  RecordOutcome: recordOutcomeSchema,
  Relay: relaySchema,
  RenewRequest: renewRequestSchema,
  Session: sessionSchema,
  SessionRequest: sessionRequestSchema,
  SignedText: signedTextSchema,
} as const

export type ComponentName = keyof typeof named
export type JsonSchema = z.core.JSONSchema.BaseSchema

export function referTo(name: ComponentName): { readonly $ref: string } {
  return { $ref: `#/components/schemas/${name}` }
}

/** JSON Schema 2020-12, the dialect of OpenAPI 3.1, from the schemas both sides parse with. */
export function wireComponents(): Readonly<Record<string, JsonSchema>> {
  const registry = z.registry<{ id: string }>()
  for (const [id, schema] of Object.entries(named)) registry.add(schema, { id })
  const { schemas } = z.toJSONSchema(registry, {
    uri: (id) => `#/components/schemas/${id}`,
    override: ({ jsonSchema }) => {
      // The format says it; the pattern behind it is longer than the rest of the document.
      if (jsonSchema.format) delete jsonSchema.pattern
    },
  })
  for (const schema of Object.values(schemas)) {
    delete schema.$schema
    delete schema.$id
  }
  return schemas
}
