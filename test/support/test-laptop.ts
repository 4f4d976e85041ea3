import { setTimeout as sleep } from 'node:timers/promises'

import type { DeviceRole } from '#city/database/schema.ts'
import { makeEncryptionKey, type EncryptionKey } from '#exchange/age-file.ts'
import { proveByCode, readEnrolmentCode, secretsOfCode } from '#exchange/enrolment-code.ts'
import { packBatch, type BatchHead, type PackedBatch } from '#exchange/pack-batch.ts'
import { signText } from '#exchange/sign-text.ts'
import { makeSigningKey, type SigningKey } from '#exchange/signing-key.ts'
import { parseJson } from '#shared/kit/parse-json.ts'
import type { BatchRecord } from '#shared/wire/batch-record.ts'
import {
  certificateSchema,
  type Certificate,
  type CertificateChain,
  type CertificateRequest,
} from '#shared/wire/certificate.ts'
import {
  batchContentType,
  enrolAnswerSchema,
  enrolledSchema,
  gatewayPaths,
  helloSchema,
  sessionSchema,
} from '#shared/wire/gateway-calls.ts'
import { receiptSchema, type Receipt, type RecordOutcome } from '#shared/wire/receipt.ts'
import {
  downChangeSchema,
  feedRowSchema,
  type DownChange,
  type FeedRow,
} from '#shared/wire/down-change.ts'
import { signedTextSchema } from '#shared/wire/signed-text.ts'

import type { TestCity } from './test-city.ts'

/** The least a laptop does, to talk to a gateway as one. */
export type TestLaptop = {
  readonly certificate: Certificate
  readonly chain: CertificateChain
  readonly key: SigningKey
  readonly encryption: EncryptionKey
  /** Packs the next batch of its chain. */
  readonly pack: (
    records: readonly (BatchRecord | string)[],
    head?: Partial<BatchHead>,
  ) => PackedBatch
  readonly put: (batch: PackedBatch | Uint8Array, batchId?: string) => Promise<Response>
  /** Packs, sends and answers what became of the records. */
  readonly send: (
    records: readonly (BatchRecord | string)[],
    head?: Partial<BatchHead>,
  ) => Promise<readonly RecordOutcome[]>
  /** Of its session, opened when first asked for. */
  readonly token: () => Promise<string>
  readonly call: (path: string, init?: RequestInit) => Promise<Response>
  readonly feed: (cursor?: string) => Promise<{ changes: DownChange[]; cursor: string }>
}

type Identity = {
  readonly key: SigningKey
  readonly encryption: EncryptionKey
  readonly chain: CertificateChain
}

/** What enrolling needs of a city. */
export type CityToEnrolAt = Pick<TestCity, 'makeCode'> & {
  readonly gateway: { readonly url: string }
}

export async function enrolLaptop(
  city: CityToEnrolAt,
  orgId: string,
  role: DeviceRole,
  userId?: string,
): Promise<TestLaptop> {
  const code = await city.makeCode(orgId, role, userId)
  const { codeId, proofKey } = secretsOfCode(readEnrolmentCode(code) ?? '')
  const key = makeSigningKey()
  const encryption = await makeEncryptionKey()
  const request = askFor(key, encryption)
  const signed = signText('certificate-request', JSON.stringify(request), {
    key,
    certId: request.deviceId,
  })
  const response = await fetch(`${city.gateway.url}${gatewayPaths.enrol}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      codeId,
      request: signed,
      proof: proveByCode(proofKey, 'request', signed.text),
    }),
  })
  const body = await response.text()
  if (!response.ok) throw new Error(body)
  const answer = enrolAnswerSchema.parse(parseJson(body))
  const { chain } = enrolledSchema.parse(parseJson(answer.text))
  return becomeLaptop(city.gateway.url, { key, encryption, chain })
}

export function askFor(
  key: SigningKey,
  encryption: EncryptionKey,
  deviceId: string = crypto.randomUUID(),
): CertificateRequest {
  return {
    format: 1,
    deviceId,
    userName: 'Trần Thị Bích',
    association: '',
    signingKey: key.publicKey,
    encryptionKey: encryption.recipient,
    madeAt: new Date().toISOString(),
  }
}

export async function openTestSession(
  url: string,
  { key, chain }: Pick<Identity, 'key' | 'chain'>,
): Promise<Response> {
  const hello = await fetch(`${url}${gatewayPaths.hello}`)
  const { challenge } = helloSchema.parse(await hello.json())
  const signature = Buffer.from(key.sign('session', challenge)).toString('base64')
  return fetch(`${url}${gatewayPaths.session}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ chain, challenge, signature }),
  })
}

/** A laptop that has its certificate; talks to the gateway at `url`. */
export function becomeLaptop(url: string, identity: Identity): TestLaptop {
  const { key, encryption, chain } = identity
  const certificate = certificateSchema.parse(parseJson(chain[0]!.text))
  const chainId = crypto.randomUUID()
  let last: PackedBatch | null = null
  let token: Promise<string> | undefined

  const getToken = () => (token ??= openSessionNow())
  const openSessionNow = async () => {
    const response = await openTestSession(url, identity)
    if (!response.ok) throw new Error(await response.text())
    return sessionSchema.parse(await response.json()).token
  }
  const call: TestLaptop['call'] = async (path, init = {}) =>
    fetch(`${url}${path}`, {
      ...init,
      headers: withToken(init.headers, await getToken()),
    })
  const pack: TestLaptop['pack'] = (records, head = {}) => {
    const lines = records.map((record) =>
      typeof record === 'string' ? record : JSON.stringify(record),
    )
    const packed = packBatch(
      {
        batch_id: crypto.randomUUID(),
        device_id: certificate.deviceId,
        chain_id: chainId,
        device_seq: (last?.manifest.device_seq ?? 0) + 1,
        prev: last?.manifestSha256 ?? null,
        cert_id: certificate.certId,
        user_id: certificate.userId,
        org_id: certificate.orgId,
        app: '0.1.0',
        schema: 1,
        instruments: [],
        blobs: [],
        clock: { wall: new Date().toISOString(), uptime_ms: 1000, last_server_time: null },
        ...head,
      },
      lines,
      key,
    )
    if (packed.manifest.chain_id === chainId) last = packed
    return packed
  }
  const put: TestLaptop['put'] = (batch, batchId) => {
    const bytes = batch instanceof Uint8Array ? batch : batch.bytes
    const id = batchId ?? (batch instanceof Uint8Array ? '' : batch.manifest.batch_id)
    return call(`${gatewayPaths.batches}/${id}`, {
      method: 'PUT',
      headers: { 'content-type': batchContentType },
      body: Buffer.from(bytes),
    })
  }
  return {
    certificate,
    chain,
    key,
    encryption,
    pack,
    put,
    token: getToken,
    call,
    send: async (records, head) => {
      const response = await put(pack(records, head))
      return (await readReceipt(response)).records
    },
    feed: (cursor) => readFeed(call, cursor),
  }
}

function withToken(given: RequestInit['headers'], token: string): Headers {
  const headers = new Headers(given)
  headers.set('authorization', `Bearer ${token}`)
  return headers
}

export async function readReceipt(response: Response): Promise<Receipt> {
  const body = await response.text()
  if (!response.ok) throw new Error(body)
  return receiptSchema.parse(parseJson(signedTextSchema.parse(parseJson(body)).text))
}

/**
 * Until nothing more comes. The feed holds back while any older transaction of the same PostgreSQL is
 * open, another test's too, so an empty page is asked for again before it counts.
 */
async function readFeed(call: TestLaptop['call'], cursor = '') {
  const changes: DownChange[] = []
  for (let emptyPages = 0; emptyPages < 3;) {
    const rows = await readPage(call, cursor)
    changes.push(...rows.map(({ change }) => downChangeSchema.parse(parseJson(change.text))))
    cursor = rows.at(-1)?.cursor ?? cursor
    if (rows.length > 0) continue
    emptyPages += 1
    await sleep(60)
  }
  return { changes, cursor }
}

async function readPage(call: TestLaptop['call'], cursor: string): Promise<FeedRow[]> {
  const response = await call(`${gatewayPaths.changes}?cursor=${cursor}`)
  const text = await response.text()
  if (!response.ok) throw new Error(text)
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => feedRowSchema.parse(parseJson(line)))
}
