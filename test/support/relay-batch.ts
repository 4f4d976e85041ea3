import { sha256Hex } from '#exchange/sha256.ts'
import { layOutRelay } from '#shared/wire/batch-layout.ts'
import type { Relay } from '#shared/wire/relay.ts'

import type { TestLaptop } from './test-laptop.ts'

/** A batch of the author, as another laptop passes it on. */
export function relayedBy(
  relayer: TestLaptop,
  bytes: Uint8Array,
  author: TestLaptop,
): Uint8Array<ArrayBuffer> {
  const relay: Relay = {
    format: 1,
    batch_sha256: sha256Hex(bytes),
    author_chain: author.chain,
    relay_cert_id: relayer.certificate.certId,
    relayed_at: new Date().toISOString(),
  }
  const text = Buffer.from(JSON.stringify(relay))
  return layOutRelay({ relay: text, signature: relayer.key.sign('relay', text), batch: bytes })
}
