import { signText } from '#exchange/sign-text.ts'
import { parseJson } from '#shared/kit/parse-json.ts'
import { receiptSchema, type Receipt, type RecordOutcome } from '#shared/wire/receipt.ts'
import type { SignedText } from '#shared/wire/signed-text.ts'

import { insertBlobs, listKnownBlobs } from '../blobs/blob-repository.ts'
import { signChange } from '../changes/sign-change.ts'
import { inLockedOrg } from '../database/in-org.ts'
import type { BatchesTable, CityTx } from '../database/schema.ts'
import { flagAsCloned, type Device } from '../enrolment/device-repository.ts'
import type { CityParts } from '../gateway-parts.ts'
import { ProblemError } from '../problems/problem.ts'
import {
  insertQuarantine,
  settleOlderCopies,
  type KeptLine,
} from '../quarantine/quarantine-repository.ts'
import { nextTryAt } from '../quarantine/retry-ladder.ts'
import { needsMetBy, takeOutWaiting } from '../quarantine/take-out.ts'
import { applyLines } from '../records/apply-lines.ts'
import { keepLedger } from '../records/keep-ledger.ts'
import { outcomeOf, startLedger, type Ledger } from '../records/ledger.ts'
import { withoutErased } from '../erasures/without-erased.ts'
import { contentOf, withLines } from './batch-content.ts'
import { findBatch, insertBatch, readChainStanding } from './batch-repository.ts'
import { openArrival, type Arrival, type OpenedBatch } from './open-arrival.ts'
import type { Origin } from './origin.ts'
import { getSender, toOrigin } from './get-sender.ts'
import { readAhead, type ReadParts } from './read-ahead.ts'
import type { Sender } from './sender-repository.ts'
import type { SentLine } from './sent-line.ts'

/** A batch whose lines are read while the database is asked about it. */
type Reading = OpenedBatch & { readonly parts: ReadParts }

/**
 * Takes a batch, whoever carries it, and answers the receipt: the one it got before when it came
 * before. Batch, records, receipt and what others are told are one transaction. Throws a problem.
 */
export async function receiveBatch(city: CityParts, arrival: Arrival): Promise<SignedText> {
  const batch = await beginReading(city, arrival)
  const { org_id } = batch.outside.manifest
  for (const [sha256, bytes] of batch.blobs) await city.blobs.keepBytes(org_id, sha256, bytes)
  return inLockedOrg(city.db, org_id, (tx) => takeBatch(city, tx, batch))
}

/** What a receipt would say, with nothing kept. Throws a problem. */
export async function validateBatch(city: CityParts, arrival: Arrival): Promise<Receipt> {
  const batch = await beginReading(city, arrival)
  const undo = new Undo()
  try {
    await inLockedOrg(city.db, batch.outside.manifest.org_id, async (tx) => {
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

async function beginReading(city: CityParts, arrival: Arrival): Promise<Reading> {
  const opened = await openArrival(city, arrival)
  const { schema } = opened.outside.manifest
  return { ...opened, parts: readAhead(city.ladder, schema, opened.lines) }
}

async function takeBatch(city: CityParts, tx: CityTx, batch: Reading): Promise<SignedText> {
  const { manifest, manifestSha256 } = batch.outside
  const known = await findBatch(tx, manifest.org_id, manifest.batch_id)
  if (known && known.manifestSha256 !== manifestSha256) throw new ProblemError('batch-id-reused')
  if (known) return known.receipt

  const sender = await getSender(city, tx, batch)
  const ledger = startLedger(city, sender.org)
  return keepLedger(tx, ledger, () => takeNew({ city, tx, ledger }, batch, sender))
}

async function takeNew(taking: Taking, batch: Reading, sender: Sender): Promise<SignedText> {
  const { tx, ledger } = taking
  const { manifest, manifestSha256 } = batch.outside
  const origin = toOrigin(batch, sender.device)
  const blobs = [...batch.blobs].map(([sha256, bytes]) => ({ sha256, size: bytes.length }))
  await insertBlobs(tx, manifest.org_id, blobs, ledger.at)
  const { state, read, outcomes, nextWaits } = await decide(taking, batch, {
    origin,
    device: sender.device,
  })
  const receipt = await writeReceipt(taking, batch, outcomes)
  const kept = read.map((line) => withoutErased(taking.city.ladder, line, ledger.erasures.names))
  await insertBatch(tx, manifest.org_id, {
    origin,
    certId: manifest.cert_id,
    manifestSha256,
    content: await contentToKeep(batch, read, kept),
    relay: batch.relay,
    carrier: batch.carrier,
    state,
    receivedAt: ledger.at,
    receipt,
  })
  const untaken = listUntaken(ledger, kept, outcomes)
  if (sender.hasQuarantined) await settleOlder(taking, read)
  await insertQuarantine(tx, manifest.org_id, manifest.batch_id, untaken)
  if (batch.carrier !== 'network') tellReceipt(ledger, origin, receipt)
  const somethingWaits = sender.hasQuarantined || nextWaits || untaken.length > 0
  if (state === 'applied' && somethingWaits) {
    const { chainId, deviceSeq } = origin
    const arrived = { needs: needsMetBy(outcomes), chain: { chainId, deviceSeq } }
    await takeOutWaiting(taking, arrived)
  }
  return receipt
}

type Taking = { readonly city: CityParts; readonly tx: CityTx; readonly ledger: Ledger }
type Decided = {
  readonly state: BatchesTable['state']
  readonly read: readonly SentLine[]
  readonly outcomes: readonly RecordOutcome[]
  readonly nextWaits: boolean
}

/** All of a revoked laptop waits for a person, all of a batch that came too early for those before it. */
async function decide(
  { city, tx, ledger }: Taking,
  { outside, parts }: Reading,
  { origin, device }: { readonly origin: Origin; readonly device: Device },
): Promise<Decided> {
  const { org_id, prev } = outside.manifest
  const standing = await readChainStanding(tx, org_id, origin)
  const { nextWaits } = standing
  const isClone =
    standing.same !== undefined || (standing.before !== undefined && standing.before !== prev)
  if (isClone) await flagAsCloned(tx, org_id, device.deviceId, ledger.at)

  if (device.isRevoked) {
    const read = (await Promise.all(parts)).flat()
    const outcomes = holdAll(read, 'device/revoked', [])
    return { state: 'quarantined', read, outcomes, nextWaits }
  }
  if (standing.appliedUpTo < origin.deviceSeq - 1) {
    const needs = [`batch ${String(standing.appliedUpTo + 1)}`]
    const read = (await Promise.all(parts)).flat()
    const outcomes = holdAll(read, 'batch/missing-earlier', needs)
    return { state: 'waiting', read, outcomes, nextWaits }
  }
  const read: SentLine[] = []
  const outcomes: RecordOutcome[] = []
  for (const part of parts) {
    const lines = await part
    const queued = lines.map((line) => ({ origin, line }))
    read.push(...lines)
    outcomes.push(...(await applyLines(tx, city, ledger, queued)))
  }
  return { state: 'applied', read, outcomes, nextWaits }
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

async function writeReceipt(
  { city, tx, ledger }: Taking,
  { outside }: OpenedBatch,
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

/** Older copies of what came again are done with. */
async function settleOlder(
  { tx, ledger }: Pick<Taking, 'tx' | 'ledger'>,
  read: readonly SentLine[],
): Promise<void> {
  const revIds = read.flatMap(({ head }) => (head ? [head.rev_id] : []))
  await settleOlderCopies(tx, ledger.orgId, revIds, ledger.at)
}

/** What was held or rejected, to be kept word for word. */
function listUntaken(
  ledger: Ledger,
  read: readonly SentLine[],
  outcomes: readonly RecordOutcome[],
): KeptLine[] {
  return read.flatMap((line, index) => {
    const outcome = outcomes[index]
    if (outcome?.status !== 'held' && outcome?.status !== 'rejected') return []
    const { code } = outcome
    return { lineNo: index + 1, line, outcome, nextTryAt: nextTryAt(ledger.at, 0, code) }
  })
}

/** As it came; without who was erased from a firm before it came. */
async function contentToKeep(
  batch: OpenedBatch,
  read: readonly SentLine[],
  kept: readonly SentLine[],
): Promise<Uint8Array> {
  const content = contentOf(batch)
  const isAsSent = kept.every((line, index) => line === read[index])
  return isAsSent
    ? content
    : withLines(
        content,
        kept.map(({ text }) => text),
      )
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
