import { signText } from '#exchange/sign-text.ts'
import { parseJson } from '#shared/kit/parse-json.ts'
import { receiptSchema, type Receipt, type RecordOutcome } from '#shared/wire/receipt.ts'
import type { SignedText } from '#shared/wire/signed-text.ts'

import { insertBlobs, listKnownBlobs } from '../blobs/blob-repository.ts'
import { signChange } from '../changes/sign-change.ts'
import { inOrg, lockOrg } from '../database/in-org.ts'
import type { BatchesTable, CityTx } from '../database/schema.ts'
import { findDevice, flagAsCloned, type Device } from '../enrolment/device-repository.ts'
import { getOrg } from '../enrolment/enrolment-code-repository.ts'
import { readChain, registerChain } from '../enrolment/register-chain.ts'
import type { CityParts } from '../gateway-parts.ts'
import { ProblemError } from '../problems/problem.ts'
import { insertQuarantine, settleOlderCopies } from '../quarantine/quarantine-repository.ts'
import { nextTryAt } from '../quarantine/retry-ladder.ts'
import { needsMetBy, takeOutWaiting } from '../quarantine/take-out.ts'
import { applyLines } from '../records/apply-lines.ts'
import { outcomeOf, startLedger, type Ledger } from '../records/ledger.ts'
import { storeLedger } from '../records/store-ledger-repository.ts'
import { findBatch, insertBatch, readChainStanding } from './batch-repository.ts'
import { openArrival, type Arrival, type OpenedBatch } from './open-arrival.ts'
import type { Origin } from './origin.ts'
import { readLine, type SentLine } from './sent-line.ts'

type ReadBatch = OpenedBatch & { readonly read: readonly SentLine[] }

/**
 * Takes a batch, whoever carries it, and answers the receipt: the one it got before when it came
 * before. Batch, records, receipt and what others are told are one transaction. Throws a problem.
 */
export async function receiveBatch(city: CityParts, arrival: Arrival): Promise<SignedText> {
  const batch = await readArrival(city, arrival)
  const { org_id } = batch.outside.manifest
  for (const [sha256, bytes] of batch.blobs) await city.blobs.keepBytes(org_id, sha256, bytes)
  return inOrg(city.db, org_id, (tx) => takeBatch(city, tx, batch))
}

/** What a receipt would say, with nothing kept. Throws a problem. */
export async function validateBatch(city: CityParts, arrival: Arrival): Promise<Receipt> {
  const batch = await readArrival(city, arrival)
  const undo = new Undo()
  try {
    await inOrg(city.db, batch.outside.manifest.org_id, async (tx) => {
      undo.receipt = await takeBatch(city, tx, batch)
      throw undo
    })
  } catch (error) {
    if (error !== undo || !undo.receipt) throw error
  }
  if (!undo.receipt) throw new Error('A dry run ends in its undoing')
  return receiptSchema.parse(parseJson(undo.receipt.text))
}

/** Thrown to roll back what was only tried. */
class Undo extends Error {
  receipt: SignedText | undefined
}

async function readArrival(city: CityParts, arrival: Arrival): Promise<ReadBatch> {
  const opened = await openArrival(city, arrival)
  const { schema } = opened.outside.manifest
  return { ...opened, read: opened.lines.map((line) => readLine(city.ladder, schema, line)) }
}

async function takeBatch(city: CityParts, tx: CityTx, batch: ReadBatch): Promise<SignedText> {
  const { manifest, manifestSha256 } = batch.outside
  await lockOrg(tx, manifest.org_id)
  const known = await findBatch(tx, manifest.org_id, manifest.batch_id)
  if (known && known.manifestSha256 !== manifestSha256) throw new ProblemError('batch-id-reused')
  if (known) return known.receipt

  const device = await getAuthor(city, tx, batch)
  const ledger = startLedger(city, await getOrg(tx, manifest.org_id))
  const origin: Origin = {
    batchId: manifest.batch_id,
    chainId: manifest.chain_id,
    deviceSeq: manifest.device_seq,
    deviceId: device.deviceId,
    userId: device.userId,
    userName: device.userName,
    role: device.role,
  }
  const blobs = [...batch.blobs].map(([sha256, bytes]) => ({ sha256, size: bytes.length }))
  await insertBlobs(tx, manifest.org_id, blobs, ledger.at)
  const { state, outcomes } = await decide({ city, tx, ledger }, batch, origin, device)
  const receipt = await writeReceipt({ city, tx, ledger }, batch, outcomes)
  await insertBatch(tx, manifest.org_id, {
    origin,
    certId: manifest.cert_id,
    manifestSha256,
    content: contentOf(batch),
    relay: batch.relay,
    carrier: batch.carrier,
    state,
    receivedAt: ledger.at,
    receipt,
  })
  await keepUntaken({ tx, ledger }, batch, outcomes)
  if (batch.carrier !== 'network') tellReceipt(ledger, origin, receipt)
  if (state === 'applied') {
    const { chainId, deviceSeq } = origin
    const arrived = { needs: needsMetBy(outcomes), chain: { chainId, deviceSeq } }
    await takeOutWaiting({ tx, city, ledger }, arrived)
  }
  await storeLedger(tx, ledger)
  return receipt
}

type Taking = { readonly city: CityParts; readonly tx: CityTx; readonly ledger: Ledger }
type Decided = {
  readonly state: BatchesTable['state']
  readonly outcomes: readonly RecordOutcome[]
}

/** All of a revoked laptop waits for a person, all of a batch that came too early for those before it. */
async function decide(
  { city, tx, ledger }: Taking,
  { outside, read }: ReadBatch,
  origin: Origin,
  device: Device,
): Promise<Decided> {
  const { org_id, prev } = outside.manifest
  const standing = await readChainStanding(tx, org_id, origin)
  const isClone =
    standing.same !== undefined || (standing.before !== undefined && standing.before !== prev)
  if (isClone) await flagAsCloned(tx, org_id, device.deviceId, ledger.at)

  if (device.isRevoked) {
    return { state: 'quarantined', outcomes: holdAll(read, 'device/revoked', []) }
  }
  if (standing.appliedUpTo < origin.deviceSeq - 1) {
    const needs = [`batch ${String(standing.appliedUpTo + 1)}`]
    return { state: 'waiting', outcomes: holdAll(read, 'batch/missing-earlier', needs) }
  }
  const queued = read.map((line) => ({ origin, line }))
  return { state: 'applied', outcomes: await applyLines(tx, city, ledger, queued) }
}

function holdAll(
  read: readonly SentLine[],
  code: 'device/revoked' | 'batch/missing-earlier',
  needs: string[],
): RecordOutcome[] {
  return read.map(({ head }) => outcomeOf(head ?? unreadableHead, { status: 'held', code, needs }))
}

const unreadableHead = {
  kind: 'unknown',
  record_id: '00000000-0000-0000-0000-000000000000',
  rev_id: '00000000-0000-0000-0000-000000000000',
}

/** Whoever the signature proved; made known now when a manager enrolled them without internet. */
async function getAuthor(city: CityParts, tx: CityTx, batch: ReadBatch): Promise<Device> {
  const { org_id, device_id, user_id } = batch.outside.manifest
  if (batch.authorChain) {
    const read = readChain(city, batch.authorChain, null)
    await registerChain(city, tx, read, batch.authorChain)
  }
  const device = await findDevice(tx, org_id, device_id)
  if (device?.userId !== user_id) throw new ProblemError('certificate-unknown')
  return device
}

async function writeReceipt(
  { city, tx, ledger }: Taking,
  { outside }: ReadBatch,
  outcomes: readonly RecordOutcome[],
): Promise<SignedText> {
  const { manifest, manifestSha256 } = outside
  const wanted = [...new Set(manifest.blobs.map(({ sha256 }) => sha256))]
  const there = await listKnownBlobs(tx, manifest.org_id, wanted)
  const receipt: Receipt = {
    format: 1,
    batch_id: manifest.batch_id,
    manifest_sha256: manifestSha256,
    org_id: manifest.org_id,
    device_id: manifest.device_id,
    device_seq: manifest.device_seq,
    received_at: ledger.at.toISOString(),
    records: [...outcomes],
    missing_blobs: wanted.filter((sha256) => !there.has(sha256)),
  }
  return signText('receipt', JSON.stringify(receipt), city.keys.city)
}

/** What was held or rejected is kept word for word; older copies of what came again are done with. */
async function keepUntaken(
  { tx, ledger }: Pick<Taking, 'tx' | 'ledger'>,
  { outside, read }: ReadBatch,
  outcomes: readonly RecordOutcome[],
): Promise<void> {
  const { org_id, batch_id } = outside.manifest
  const revIds = read.flatMap(({ head }) => (head ? [head.rev_id] : []))
  await settleOlderCopies(tx, org_id, revIds, ledger.at)
  const untaken = read.flatMap((line, index) => {
    const outcome = outcomes[index]
    if (outcome?.status !== 'held' && outcome?.status !== 'rejected') return []
    const { code } = outcome
    return { lineNo: index + 1, line, outcome, nextTryAt: nextTryAt(ledger.at, 0, code) }
  })
  await insertQuarantine(tx, org_id, batch_id, untaken)
}

/** By file or through the association the answer has to find its own way back. */
function tellReceipt(ledger: Ledger, origin: Origin, receipt: SignedText): void {
  const change = signChange(ledger.city, {
    orgId: ledger.orgId,
    audience: origin.userId,
    subject: `receipt:${origin.batchId}`,
    kind: 'receipt',
    body: { receipt },
  })
  ledger.changesToAdd.push(change)
}

/** The batch as its author signed it, without the files behind it. */
function contentOf({ outside }: ReadBatch): Uint8Array {
  const { parts, manifest } = outside
  const { manifest: head, rest } = parts
  const behindHead = rest.byteOffset - head.byteOffset + manifest.gz.bytes
  const begin = head.byteOffset - magicAndLengthBytes
  return new Uint8Array(head.buffer, begin, magicAndLengthBytes + behindHead)
}

const magicAndLengthBytes = 10
