import {
  openBatchLines,
  readBatchOutside,
  readBlobs,
  type BatchOutside,
} from '#exchange/open-batch.ts'
import { sha256Hex } from '#exchange/sha256.ts'
import { isSignatureOf } from '#exchange/signing-key.ts'
import { parseJson } from '#shared/kit/parse-json.ts'
import { BatchLayoutError, isRelayed, readRelayLayout } from '#shared/wire/batch-layout.ts'
import type { CertificateChain } from '#shared/wire/certificate.ts'
import { relaySchema, type Relay } from '#shared/wire/relay.ts'
import type { SignedText } from '#shared/wire/signed-text.ts'

import type { BatchesTable } from '../database/schema.ts'
import { inOrg } from '../database/in-org.ts'
import { findCertificate } from '../enrolment/certificate-repository.ts'
import { findDevice } from '../enrolment/device-repository.ts'
import { readChain } from '../enrolment/register-chain.ts'
import type { Caller } from '../enrolment/tokens.ts'
import type { CityParts } from '../gateway-parts.ts'
import { ProblemError } from '../problems/problem.ts'
import { isLowerCase } from '../problems/read-input.ts'

/** Bytes that claim to be a batch, and who brought them; null for a file read by the city. */
export type Arrival = {
  readonly bytes: Uint8Array
  readonly caller: Caller | null
  /** What the call named it; null where nothing did. */
  readonly batchId: string | null
}

/** A batch whose author is proved. */
export type OpenedBatch = {
  readonly outside: BatchOutside
  /** In the bytes they were sent in. */
  readonly lines: readonly Buffer[]
  readonly blobs: ReadonlyMap<string, Uint8Array>
  readonly carrier: BatchesTable['carrier']
  readonly relay: SignedText | null
  /** Of a relayed batch: its laptop may not be known yet. */
  readonly authorChain: CertificateChain | null
}

/** Proves who made a batch before anything of it is inflated or believed. Throws a problem. */
export async function openArrival(city: CityParts, arrival: Arrival): Promise<OpenedBatch> {
  const relayed = isRelayed(arrival.bytes) ? readRelay(arrival.bytes) : null
  const outside = readOutside(relayed?.batch ?? arrival.bytes)
  if (arrival.batchId !== null && arrival.batchId !== outside.manifest.batch_id) {
    throw new ProblemError('body-wrong', { detail: 'batch/id' })
  }
  refuseStrangers(arrival.caller, outside, relayed !== null)
  if (!relayed) {
    const carrier = arrival.caller ? 'network' : 'file'
    const read = readContent(outside, await keyOfKnown(city, outside))
    return { outside, ...read, carrier, relay: null, authorChain: null }
  }
  await proveRelay(city, arrival.caller, { ...relayed, outside })
  const { author_chain: authorChain, relay_cert_id: certId } = relayed.relay
  const signature = Buffer.from(relayed.signature).toString('base64')
  const relay = { text: relayed.text, signature, certId }
  const read = readContent(outside, keyFromChain(city, authorChain, outside))
  return { outside, ...read, carrier: 'relay', relay, authorChain }
}

function readContent(
  outside: BatchOutside,
  signingKey: string,
): Pick<OpenedBatch, 'lines' | 'blobs'> {
  const lines = openBatchLines(outside, signingKey)
  if (!lines.ok) {
    throw lines.failure.code === 'batch/signature'
      ? new ProblemError('signature-wrong')
      : new ProblemError('body-wrong', { detail: lines.failure.code })
  }
  const blobs = readBlobs(outside)
  if (!blobs.ok) throw new ProblemError('body-wrong', { detail: blobs.failure.code })
  return { lines: lines.value, blobs: blobs.value }
}

function readOutside(bytes: Uint8Array): BatchOutside {
  const outside = readBatchOutside(bytes)
  if (!outside.ok) throw new ProblemError('body-wrong', { detail: outside.failure.code })
  const { batch_id, device_id, chain_id, cert_id, user_id, org_id } = outside.value.manifest
  if (![batch_id, device_id, chain_id, cert_id, user_id, org_id].every(isLowerCase)) {
    throw new ProblemError('body-wrong', { detail: 'batch/manifest' })
  }
  return outside.value
}

/** Only one's own batches, or as a manager those of one's association. */
function refuseStrangers(
  caller: Caller | null,
  { manifest }: BatchOutside,
  isRelay: boolean,
): void {
  if (!caller) return
  const mayBring = isRelay
    ? caller.role === 'association-manager'
    : manifest.device_id === caller.deviceId
  if (manifest.org_id !== caller.orgId || !mayBring) throw new ProblemError('not-allowed')
}

type ReadRelay = {
  readonly relay: Relay
  readonly text: string
  readonly signature: Uint8Array
  readonly batch: Uint8Array
}

function readRelay(bytes: Uint8Array): ReadRelay {
  const wrong = new ProblemError('body-wrong', { detail: 'relay' })
  try {
    const { relay, signature, batch } = readRelayLayout(bytes)
    const text = Buffer.from(relay).toString('utf8')
    const parsed = relaySchema.safeParse(parseJson(text)).data
    if (parsed && sha256Hex(batch) === parsed.batch_sha256) {
      return { relay: parsed, text, signature, batch }
    }
  } catch (error) {
    if (!(error instanceof BatchLayoutError || error instanceof SyntaxError)) throw error
  }
  throw wrong
}

async function proveRelay(
  city: CityParts,
  caller: Caller | null,
  relayed: ReadRelay & { readonly outside: BatchOutside },
): Promise<void> {
  const { org_id } = relayed.outside.manifest
  const { relay_cert_id } = relayed.relay
  await inOrg(city.db, org_id, async (tx) => {
    const certificate = await findCertificate(tx, org_id, relay_cert_id)
    if (!certificate) throw new ProblemError('certificate-unknown')
    const device = await findDevice(tx, org_id, certificate.deviceId)
    if (device?.role !== 'association-manager') throw new ProblemError('not-allowed')
    if (caller && certificate.deviceId !== caller.deviceId) throw new ProblemError('not-allowed')
    if (device.isRevoked) throw new ProblemError('device-revoked')
    const signed = { purpose: 'relay', content: relayed.text } as const
    if (!isSignatureOf(certificate.signingKey, relayed.signature, signed)) {
      throw new ProblemError('signature-wrong', { detail: 'relay' })
    }
  })
}

function keyFromChain(
  city: CityParts,
  chain: CertificateChain,
  { manifest }: BatchOutside,
): string {
  const { certificate } = readChain(city, chain, null)
  const isOfAuthor =
    certificate.certId === manifest.cert_id &&
    certificate.deviceId === manifest.device_id &&
    certificate.userId === manifest.user_id &&
    certificate.orgId === manifest.org_id
  if (!isOfAuthor) throw new ProblemError('certificate-unknown')
  return certificate.signingKey
}

async function keyOfKnown(city: CityParts, { manifest }: BatchOutside): Promise<string> {
  const { org_id, cert_id, device_id } = manifest
  const certificate = await city.certificates.findSigner(city.db, org_id, cert_id)
  if (certificate?.deviceId !== device_id) throw new ProblemError('certificate-unknown')
  return certificate.signingKey
}
