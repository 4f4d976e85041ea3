import { signerOf, type EnrolledDevice } from '#core/sync/device/device.ts'
import { sha256Hex } from '#exchange/sha256.ts'
import { layOutRelay } from '#shared/wire/batch-layout.ts'
import type { Relay } from '#shared/wire/relay.ts'

import type { StoredRelay } from './relay-repository.ts'

/** The association's own signature around a mentor's batch; the mentor's bytes stay as they are. */
export function wrapRelay(
  device: EnrolledDevice,
  { bytes, authorChain }: Pick<StoredRelay, 'bytes' | 'authorChain'>,
  now: Date,
): Uint8Array<ArrayBuffer> {
  const { key, certId } = signerOf(device)
  const relay: Relay = {
    format: 1,
    batch_sha256: sha256Hex(bytes),
    author_chain: authorChain,
    relay_cert_id: certId,
    relayed_at: now.toISOString(),
  }
  const text = Buffer.from(JSON.stringify(relay), 'utf8')
  return layOutRelay({ relay: text, signature: key.sign('relay', text), batch: bytes })
}
