import { z } from 'zod'

import { parseJson } from '#shared/kit/parse-json.ts'
import type { CertificateChain } from '#shared/wire/certificate.ts'
import { feedRowSchema, type FeedRow } from '#shared/wire/down-change.ts'
import {
  batchContentType,
  blobsMissingSchema,
  enrolAnswerSchema,
  enrolledSchema,
  gatewayPaths,
  helloSchema,
  sessionSchema,
  type Enrolled,
  type Hello,
  type Session,
} from '#shared/wire/gateway-calls.ts'
import { signedTextSchema, type SignedText } from '#shared/wire/signed-text.ts'

import { askGateway, readAnswer } from './ask-gateway.ts'
import { GatewayError } from './gateway-error.ts'

/** Where a session is held, and until it is given up. */
export type GatewayLine = { readonly url: string; readonly signal: AbortSignal }
export type OpenLine = GatewayLine & { readonly token: string }

export async function sayHello({ url, signal }: GatewayLine): Promise<Hello> {
  return readAnswer(
    await askGateway({ method: 'GET', url: url + gatewayPaths.hello, signal }),
    helloSchema,
  )
}

export type EnrolRequest = {
  readonly codeId: string
  readonly request: SignedText
  readonly proof: string
}

export async function askToEnrol(
  line: GatewayLine,
  request: EnrolRequest,
): Promise<z.infer<typeof enrolAnswerSchema>> {
  return readAnswer(await postJson(line, gatewayPaths.enrol, request), enrolAnswerSchema)
}

export async function openSession(
  line: GatewayLine,
  request: {
    readonly chain: CertificateChain
    readonly challenge: string
    readonly signature: string
  },
): Promise<Session> {
  return readAnswer(await postJson(line, gatewayPaths.session, request), sessionSchema)
}

export async function askToRenew(line: OpenLine, request: SignedText): Promise<Enrolled> {
  return readAnswer(await postJson(line, gatewayPaths.renew, { request }), enrolledSchema)
}

/** Sends a batch; the receipt is as it came, to be verified. */
export async function putBatch(
  { url, token, signal }: OpenLine,
  batchId: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<SignedText> {
  const answer = await askGateway({
    method: 'PUT',
    url: `${url}${gatewayPaths.batches}/${batchId}`,
    headers: { ...bearer(token), 'content-type': batchContentType },
    body: bytes,
    signal,
  })
  return readAnswer(answer, signedTextSchema)
}

/** The receipt of a batch whose answer was lost; undefined when it never arrived. */
export async function findReceipt(
  { url, token, signal }: OpenLine,
  batchId: string,
): Promise<SignedText | undefined> {
  const path = `${url}${gatewayPaths.batches}/${batchId}`
  try {
    const answer = await askGateway({ method: 'GET', url: path, headers: bearer(token), signal })
    return readAnswer(answer, signedTextSchema)
  } catch (error) {
    if (error instanceof GatewayError && error.status === 404) return undefined
    throw error
  }
}

export async function listMissingBlobs(
  line: OpenLine,
  blobs: readonly { readonly sha256: string; readonly size: number }[],
): Promise<readonly string[]> {
  const wanted = { blobs: blobs.map(({ sha256, size }) => ({ sha256, size })) }
  const answer = await postJson(line, gatewayPaths.blobsMissing, wanted)
  return readAnswer(answer, blobsMissingSchema).missing
}

/** Rows after the cursor; null asks from the beginning. Empty when there is nothing new. */
export async function listChanges(
  { url, token, signal }: OpenLine,
  cursor: string | null,
): Promise<readonly FeedRow[]> {
  const query = cursor === null ? '' : `?cursor=${encodeURIComponent(cursor)}`
  const answer = await askGateway({
    method: 'GET',
    url: `${url}${gatewayPaths.changes}${query}`,
    headers: bearer(token),
    signal,
  })
  const lines = answer.text.split('\n').filter((line) => line !== '')
  return readAnswer({ ...answer, text: `[${lines.join(',')}]` }, z.array(feedRowSchema))
}

export function bearer(token: string): Readonly<Record<string, string>> {
  return token === '' ? {} : { authorization: `Bearer ${token}` }
}

/** The body of an answer that carries its proof beside it. */
export function readProved(text: string): Enrolled | null {
  try {
    return enrolledSchema.safeParse(parseJson(text)).data ?? null
  } catch {
    return null
  }
}

async function postJson(line: GatewayLine | OpenLine, path: string, body: object) {
  return askGateway({
    method: 'POST',
    url: line.url + path,
    headers: {
      ...bearer('token' in line ? line.token : ''),
      'content-type': 'application/json',
    },
    body: JSON.stringify(body),
    signal: line.signal,
  })
}
