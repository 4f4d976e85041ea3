import { makeEncryptionKey, openSealed, sealFor, type EncryptionKey } from '#exchange/age-file.ts'
import { issueCertificate } from '#exchange/issue-certificate.ts'
import { openBatch, readBatchOutside } from '#exchange/open-batch.ts'
import { signText } from '#exchange/sign-text.ts'
import { makeSigningKey } from '#exchange/signing-key.ts'
import type { BatchManifest } from '#shared/wire/batch-manifest.ts'
import { batchRecordSchema, type BatchRecord } from '#shared/wire/batch-record.ts'
import {
  certificateRequestSchema,
  certificateSchema,
  requestFileSchema,
  type CertificateChain,
  type CertificateFile,
  type CertificateRole,
} from '#shared/wire/certificate.ts'
import type { DownChange, WayBack } from '#shared/wire/down-change.ts'
import type { Receipt, RecordOutcome } from '#shared/wire/receipt.ts'
import type { SignedText } from '#shared/wire/signed-text.ts'

const orgId = '0197a000-0000-7000-8000-00000000000a'
export const orgName = 'Hiệp hội Doanh nghiệp cơ khí Đông Anh'
const validity = { notBefore: '2020-01-01T00:00:00.000Z', notAfter: '2099-01-01T00:00:00.000Z' }

/** A batch as the city reads it from a stick. */
export type ReadBatch = {
  readonly manifest: BatchManifest
  readonly manifestSha256: string
  readonly records: readonly BatchRecord[]
}

/** What goes down, but for what every change carries. */
export type PaperChange = {
  [Kind in DownChange['kind']]: Pick<Extract<DownChange, { kind: Kind }>, 'kind' | 'body'>
}[DownChange['kind']]

export type PaperCity = {
  /** Answers a laptop's request file with a certificate file. */
  readonly answerRequest: (file: Uint8Array, role?: CertificateRole) => Uint8Array
  /** Opens a file a laptop has written; its signature is checked. */
  readonly readBatch: (file: Uint8Array) => Promise<ReadBatch>
  readonly receiptOf: (
    batch: ReadBatch,
    outcomeOf?: (record: BatchRecord) => Partial<RecordOutcome>,
  ) => SignedText
  /** A way back (`.nbar`) to the laptop that was enrolled last. */
  readonly wayBack: (changes: readonly PaperChange[]) => Promise<Uint8Array>
}

/** A city that has its keys and no gateway: what its people do by file, with what both sides share. */
export async function makePaperCity(): Promise<PaperCity> {
  const root = { key: makeSigningKey(), chain: [], certId: 'root' } as const
  const city = await makeCity(root)
  let laptop: { readonly recipient: string; readonly signingKey: string } | null = null
  const enrolled = () => {
    if (laptop === null) throw new Error('No laptop has been enrolled')
    return laptop
  }
  const signChange = (change: PaperChange): SignedText => {
    const head = { changeId: crypto.randomUUID(), orgId, madeAt: new Date().toISOString() }
    return signText('change', JSON.stringify({ ...head, ...change }), city)
  }
  return {
    answerRequest: (file, role = 'mentor') => {
      const { text } = requestFileSchema.parse(jsonOf(file)).request
      const request = certificateRequestSchema.parse(JSON.parse(text))
      laptop = { recipient: request.encryptionKey, signingKey: request.signingKey }
      const { deviceId, userName, signingKey, encryptionKey } = request
      const chain = issueCertificate(city, {
        ...{ certId: crypto.randomUUID(), role, orgId, orgName, userId: crypto.randomUUID() },
        ...{ deviceId, userName, signingKey, encryptionKey, ...validity },
      })
      const directory = [city.chain]
      const kind = 'nang-bac-certificate'
      return bytesOf({
        ...{ kind, rootKey: root.key.publicKey, chain, directory, gatewayUrl: null },
      } satisfies CertificateFile)
    },
    readBatch: async (file) => readBatch(city.encryption, enrolled().signingKey, file),
    receiptOf: (batch, outcomeOf = () => ({})) =>
      signText('receipt', JSON.stringify(toReceipt(batch, outcomeOf)), city),
    wayBack: (changes) =>
      sealFor(
        [enrolled().recipient],
        bytesOf({
          kind: 'nang-bac-way-back',
          chains: [city.chain],
          changes: changes.map(signChange),
        } satisfies WayBack),
      ),
  }
}

async function makeCity(root: Parameters<typeof issueCertificate>[0]) {
  const key = makeSigningKey()
  const encryption = await makeEncryptionKey()
  const certId = crypto.randomUUID()
  const chain: CertificateChain = issueCertificate(root, {
    ...{ certId, role: 'city' as const, orgId, orgName: 'Thành phố Hà Nội' },
    ...{ deviceId: crypto.randomUUID(), userId: crypto.randomUUID(), userName: 'Sở KH&CN' },
    ...{ signingKey: key.publicKey, encryptionKey: encryption.recipient, ...validity },
  })
  certificateSchema.parse(JSON.parse(chain[0]?.text ?? ''))
  return { key, encryption, certId, chain }
}

async function readBatch(
  encryption: EncryptionKey,
  signingKey: string,
  file: Uint8Array,
): Promise<ReadBatch> {
  const content = await openSealed(encryption.identity, file)
  const outside = content && readBatchOutside(content)
  if (!outside?.ok) throw new Error('The file is no batch for the city')
  const lines = openBatch(outside.value, signingKey)
  if (!lines.ok) throw new Error(`The batch does not hold: ${lines.failure.code}`)
  const { manifest, manifestSha256 } = outside.value
  const records = lines.value.map((line) => batchRecordSchema.parse(JSON.parse(line)))
  return { manifest, manifestSha256, records }
}

function toReceipt(
  { manifest, manifestSha256, records }: ReadBatch,
  outcomeOf: (record: BatchRecord) => Partial<RecordOutcome>,
): Receipt {
  return {
    format: 1,
    batch_id: manifest.batch_id,
    manifest_sha256: manifestSha256,
    org_id: manifest.org_id,
    device_id: manifest.device_id,
    device_seq: manifest.device_seq,
    received_at: new Date().toISOString(),
    records: records.map((record) => ({
      ...{ rev_id: record.rev_id, record_id: record.record_id, kind: record.kind },
      ...{ status: 'accepted', stage: 'city', version: 1, alias_of: null, code: null },
      ...{ pointer: null, needs: [], conflict_id: null },
      ...outcomeOf(record),
    })),
    missing_blobs: [],
  }
}

function jsonOf(file: Uint8Array): unknown {
  return JSON.parse(Buffer.from(file).toString('utf8'))
}

function bytesOf(value: unknown): Uint8Array {
  return new Uint8Array(Buffer.from(JSON.stringify(value), 'utf8'))
}
