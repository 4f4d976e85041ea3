import { openBatch, readBatchOutside, readBlobs, type BatchFault } from '#exchange/open-batch.ts'
import { sha256Hex } from '#exchange/sha256.ts'
import { isSignatureOf } from '#exchange/signing-key.ts'
import { verifyChain } from '#exchange/verify-chain.ts'
import { parseJson } from '#shared/kit/parse-json.ts'
import { failed, succeeded, type Result } from '#shared/kit/result.ts'
import { BatchLayoutError, isRelayed, readRelayLayout } from '#shared/wire/batch-layout.ts'
import type { Certificate, CertificateChain } from '#shared/wire/certificate.ts'
import { relaySchema } from '#shared/wire/relay.ts'

export type VerifiedBatch = {
  readonly batchId: string
  readonly userName: string
  readonly orgName: string
  readonly lines: number
}

export type VerifyFault = BatchFault | { readonly code: 'relay' | 'chain' | 'no-chain' }

/**
 * Whether a batch is whole and whose it is, with the city's root and nothing else: no server, no
 * database. `authorChain` is for a batch that brings none, because nobody passed it on.
 */
export function verifyBatch(
  rootKey: string,
  bytes: Uint8Array,
  authorChain: CertificateChain | null,
): Result<VerifiedBatch, VerifyFault> {
  const relayed = isRelayed(bytes) ? readRelay(bytes) : null
  if (relayed && !relayed.ok) return relayed
  const chain = relayed?.value.chain ?? authorChain
  if (!chain) return failed({ code: 'no-chain' })
  const verified = verifyChain(rootKey, chain, null)
  if (!verified.ok) return failed({ code: 'chain' })
  return checkBatch(relayed?.value.batch ?? bytes, verified.value[0])
}

type Relayed = { readonly chain: CertificateChain; readonly batch: Uint8Array }

/** Believes the author's chain after it was verified; that of the relaying laptop proves nothing here. */
function readRelay(bytes: Uint8Array): Result<Relayed, VerifyFault> {
  try {
    const { relay, batch } = readRelayLayout(bytes)
    const said = relaySchema.parse(parseJson(Buffer.from(relay).toString('utf8')))
    return said.batch_sha256 === sha256Hex(batch)
      ? succeeded({ chain: said.author_chain, batch })
      : failed({ code: 'relay' })
  } catch (error) {
    if (error instanceof BatchLayoutError) return failed({ code: 'batch/layout' })
    return failed({ code: 'relay' })
  }
}

function checkBatch(bytes: Uint8Array, author: Certificate): Result<VerifiedBatch, VerifyFault> {
  const outside = readBatchOutside(bytes)
  if (!outside.ok) return outside
  const { manifest, parts } = outside.value
  const signed = { purpose: 'batch', content: parts.manifest } as const
  const isTheirs =
    manifest.cert_id === author.certId &&
    manifest.device_id === author.deviceId &&
    manifest.org_id === author.orgId &&
    manifest.user_id === author.userId
  if (!isTheirs || !isSignatureOf(author.signingKey, parts.signature, signed)) {
    return failed({ code: 'batch/signature' })
  }
  const lines = openBatch(outside.value, author.signingKey)
  if (!lines.ok) return lines
  const blobs = readBlobs(outside.value)
  if (!blobs.ok) return blobs
  return succeeded({
    batchId: manifest.batch_id,
    userName: author.userName,
    orgName: author.orgName,
    lines: lines.value.length,
  })
}
