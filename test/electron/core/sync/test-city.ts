import type { IncomingMessage, ServerResponse } from 'node:http'

import { makeEncryptionKey, type EncryptionKey } from '#exchange/age-file.ts'
import {
  isProofOf,
  proveByCode,
  readEnrolmentCode,
  secretsOfCode,
  toEnrolmentCode,
} from '#exchange/enrolment-code.ts'
import { issueCertificate, type Issuer } from '#exchange/issue-certificate.ts'
import { openBatch, readBatchOutside, type BatchOutside } from '#exchange/open-batch.ts'
import { signText } from '#exchange/sign-text.ts'
import { isSignatureOf, makeSigningKey } from '#exchange/signing-key.ts'
import { readCertificate, verifyChain } from '#exchange/verify-chain.ts'
import { parseJson } from '#shared/kit/parse-json.ts'
import { isRelayed, readRelayLayout } from '#shared/wire/batch-layout.ts'
import { batchRecordSchema, type BatchRecord } from '#shared/wire/batch-record.ts'
import {
  certificateRequestSchema,
  type CertificateChain,
  type CertificateRole,
} from '#shared/wire/certificate.ts'
import { downChangeSchema, type DownChange, type FeedRow } from '#shared/wire/down-change.ts'
import { enrolRequestSchema, type Hello } from '#shared/wire/gateway-calls.ts'
import type { Receipt, RecordOutcome } from '#shared/wire/receipt.ts'
import type { SignedText } from '#shared/wire/signed-text.ts'
import { batchLimits } from '#shared/wire/wire-limits.ts'

import { json, problem, type Reply } from './reply.ts'

export const testOrgId = '0197a000-0000-7000-8000-00000000000a'

type ChangeBody<Kind extends DownChange['kind']> = Extract<DownChange, { kind: Kind }>['body']
type Arrived = {
  readonly bytes: Buffer
  readonly receipt: SignedText
  readonly records: BatchRecord[]
}

/**
 * What a city knows and signs: real keys, real signatures, its memory for a database; `openTestCity`
 * puts it behind real HTTP. It keeps what comes and says `accepted` at stage `city` unless told otherwise.
 */
export class TestCity {
  readonly root: Issuer = { key: makeSigningKey(), chain: [], certId: 'root' }
  readonly key = makeSigningKey()
  readonly certId = crypto.randomUUID()
  readonly batches = new Map<string, Arrived>()
  readonly blobs = new Map<string, Buffer>()
  readonly feed: FeedRow[] = []
  readonly codes = new Map<string, { proofKey: string; role: CertificateRole; isUsed: boolean }>()
  readonly chains = new Map<string, CertificateChain>()
  /** Method and path of every request. */
  readonly asked: string[] = []
  /** Put requests of one batch, as they came. */
  readonly puts: Buffer[] = []
  /** Each answers one request instead of the city; false lets the city answer after all. */
  readonly interruptions: ((request: IncomingMessage, response: ServerResponse) => boolean)[] = []
  decide: (record: BatchRecord) => Partial<RecordOutcome> = () => ({})
  clockOffsetMs = 0
  encryption!: EncryptionKey
  chain!: CertificateChain
  url = ''
  readonly #versions = new Map<string, number>()

  now(): Date {
    return new Date(Date.now() + this.clockOffsetMs)
  }

  newCode(role: CertificateRole = 'mentor'): string {
    const code = toEnrolmentCode(crypto.getRandomValues(new Uint8Array(10)))
    const { codeId, proofKey } = secretsOfCode(readEnrolmentCode(code)!)
    this.codes.set(codeId, { proofKey, role, isUsed: false })
    return code
  }

  tell<Kind extends DownChange['kind']>(kind: Kind, body: ChangeBody<Kind>): SignedText {
    const change = downChangeSchema.parse({
      kind,
      changeId: crypto.randomUUID(),
      orgId: testOrgId,
      madeAt: this.now().toISOString(),
      body,
    })
    const signed = signText('change', JSON.stringify(change), this)
    this.feed.push({ cursor: String(this.feed.length + 1), change: signed })
    return signed
  }

  /** Reads a batch as the gateway does, whoever brought it, and signs its receipt. */
  takeBatch(bytes: Buffer): Arrived {
    const relayed = isRelayed(bytes) ? readRelayLayout(bytes) : null
    if (relayed) this.#learnAuthor(relayed.relay)
    const outside = valueOrThrow(readBatchOutside(relayed ? relayed.batch : bytes))
    const known = this.batches.get(outside.manifest.batch_id)
    if (known) return known
    const author = readCertificate(this.chains.get(outside.manifest.cert_id)![0]!.text)!
    const lines = valueOrThrow(openBatch(outside, author.signingKey))
    const records = lines.map((line) => batchRecordSchema.parse(parseJson(line)))
    const receipt = this.#receiptFor(outside, records)
    const arrived = { bytes, receipt, records }
    this.batches.set(outside.manifest.batch_id, arrived)
    return arrived
  }

  issue(role: CertificateRole, text: string): CertificateChain {
    const request = certificateRequestSchema.parse(parseJson(text))
    const { deviceId, userName, signingKey, encryptionKey } = request
    const certId = crypto.randomUUID()
    const chain = issueCertificate(
      { key: this.key, chain: this.chain, certId: this.certId },
      {
        ...{ certId, role, deviceId, userName, signingKey, encryptionKey },
        orgId: testOrgId,
        orgName: 'Hiệp hội thử nghiệm',
        userId: crypto.randomUUID(),
        notBefore: new Date(Date.now() - 86_400_000).toISOString(),
        notAfter: new Date(Date.now() + 180 * 86_400_000).toISOString(),
      },
    )
    this.chains.set(certId, chain)
    return chain
  }

  async makeKeys(): Promise<void> {
    this.encryption = await makeEncryptionKey()
    this.chain = issueCertificate(this.root, {
      certId: this.certId,
      role: 'city',
      orgId: '0197a000-0000-7000-8000-000000000001',
      orgName: 'Thành phố thử nghiệm',
      deviceId: crypto.randomUUID(),
      userId: crypto.randomUUID(),
      userName: 'Cổng tiếp nhận',
      signingKey: this.key.publicKey,
      encryptionKey: this.encryption.recipient,
      notBefore: '2020-01-01T00:00:00.000Z',
      notAfter: '2099-01-01T00:00:00.000Z',
    })
  }

  hello(): Hello {
    return {
      protocol: { oldest: 1, newest: 1 },
      schemas: { oldest: 1, newest: 1 },
      oldestApp: '0',
      serverTime: this.now().toISOString(),
      challenge: 'a challenge',
      rootKey: this.root.key.publicKey,
      cityChain: this.chain,
      instruments: [],
      limits: {
        records: batchLimits.records,
        gzippedBytes: batchLimits.gzippedBytes,
        rawBytes: batchLimits.rawBytes,
        recordBytes: batchLimits.recordBytes,
        blobBytes: batchLimits.blobBytes,
        batchesPerMinute: 60,
      },
    }
  }

  enrol(body: Buffer): Reply {
    const { codeId, request, proof } = enrolRequestSchema.parse(parseJson(body.toString()))
    const code = this.codes.get(codeId)
    if (!code || !isProofOf(code.proofKey, 'request', { text: request.text, proof })) {
      return problem(403, 'code-wrong')
    }
    if (code.isUsed) return problem(403, 'code-used-up')
    code.isUsed = true
    const text = JSON.stringify(this.enrolled(this.issue(code.role, request.text)))
    return json({ text, proof: proveByCode(code.proofKey, 'answer', text) })
  }

  enrolled(chain: CertificateChain) {
    const managers = [...this.chains.values()].filter(
      ([first]) => readCertificate(first!.text)!.role === 'association-manager',
    )
    return { rootKey: this.root.key.publicKey, chain, directory: [this.chain, ...managers] }
  }

  openSession(body: Buffer): Reply {
    const asked = parseJson(body.toString()) as {
      chain: CertificateChain
      challenge: string
      signature: string
    }
    const [certificate] = valueOrThrow(verifyChain(this.root.key.publicKey, asked.chain, null))
    const signed = { purpose: 'session', content: asked.challenge } as const
    const signature = Buffer.from(asked.signature, 'base64')
    if (!isSignatureOf(certificate.signingKey, signature, signed)) {
      return problem(401, 'signature-wrong')
    }
    this.chains.set(certificate.certId, asked.chain)
    const serverTime = this.now().toISOString()
    return json({ token: 'sesame', expiresInMs: 900_000, serverTime, review: 'required' })
  }

  #learnAuthor(relay: Uint8Array): void {
    const { author_chain } = parseJson(Buffer.from(relay).toString()) as {
      author_chain: CertificateChain
    }
    const [author] = valueOrThrow(verifyChain(this.root.key.publicKey, author_chain, null))
    this.chains.set(author.certId, author_chain)
  }

  #receiptFor({ manifest, manifestSha256 }: BatchOutside, records: BatchRecord[]): SignedText {
    const receipt: Receipt = {
      format: 1,
      batch_id: manifest.batch_id,
      manifest_sha256: manifestSha256,
      org_id: manifest.org_id,
      device_id: manifest.device_id,
      device_seq: manifest.device_seq,
      received_at: this.now().toISOString(),
      records: records.map((record) => this.#outcome(record)),
      missing_blobs: manifest.blobs
        .map(({ sha256 }) => sha256)
        .filter((sha256) => !this.blobs.has(sha256)),
    }
    return signText('receipt', JSON.stringify(receipt), this)
  }

  #outcome(record: BatchRecord): RecordOutcome {
    const { rev_id, record_id, kind } = record
    const decided = this.decide(record)
    const isTaken = (decided.status ?? 'accepted') === 'accepted'
    const version = (this.#versions.get(record_id) ?? 0) + 1
    if (isTaken) this.#versions.set(record_id, version)
    return {
      ...{ rev_id, record_id, kind },
      status: 'accepted',
      stage: isTaken ? 'city' : null,
      version: isTaken ? version : null,
      alias_of: null,
      code: null,
      pointer: null,
      needs: [],
      conflict_id: null,
      ...decided,
    }
  }
}

function valueOrThrow<Value>(
  result: { ok: true; value: Value } | { ok: false; failure: unknown },
): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.failure))
  return result.value
}
