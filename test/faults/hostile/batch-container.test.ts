import fc from 'fast-check'
import { expect, it } from 'vitest'

import { openBatch, readBatchOutside, readBlobs } from '#exchange/open-batch.ts'
import { packBatch, type BatchHead } from '#exchange/pack-batch.ts'
import { sha256Hex } from '#exchange/sha256.ts'
import { makeSigningKey } from '#exchange/signing-key.ts'
import {
  BatchLayoutError,
  isRelayed,
  layOutBatch,
  layOutRelay,
  readRelayLayout,
} from '#shared/wire/batch-layout.ts'

import { mutatedBytes } from './mutated-bytes.ts'
import { mutatedJsonText } from './mutated-json.ts'
import { hostileTimeoutMs, tryInputs, type Ending } from './try-inputs.ts'

const id = '0197a000-0000-7000-8000-000000000001'
const key = makeSigningKey()
const photo = Buffer.from('ảnh chụp máy phay')
const head: BatchHead = {
  ...{ batch_id: id, device_id: id, chain_id: id, device_seq: 1, prev: null, cert_id: id },
  ...{ user_id: id, org_id: id, app: '0.1.0', schema: 1, instruments: [] },
  blobs: [{ sha256: sha256Hex(photo), size: photo.length, mime: 'image/png', record_id: id }],
  clock: { wall: '2026-11-25T08:00:00.000Z', uptime_ms: 1000, last_server_time: null },
}
const lines = ['{"kind":"firm","name":"Cơ khí Đông Anh"}', '{"kind":"firm"}']
const packed = packBatch(head, lines, key)
const whole = Buffer.concat([packed.bytes, photo])
const relayed = layOutRelay({
  relay: Buffer.from('{"relay":1}'),
  signature: key.sign('batch', Buffer.from('x')),
  batch: whole,
})

/** As gateway and laptop do: whose it is, then signature, hashes and lengths. */
function read(bytes: Uint8Array): Ending {
  let batch = bytes
  if (isRelayed(bytes)) {
    try {
      batch = readRelayLayout(bytes).batch
    } catch (error) {
      if (error instanceof BatchLayoutError) return 'refused'
      throw error
    }
  }
  const outside = readBatchOutside(batch)
  if (!outside.ok) return 'refused'
  const opened = openBatch(outside.value, key.publicKey)
  const blobs = readBlobs(outside.value)
  if (!opened.ok || !blobs.ok) return 'refused'
  // Nobody but the key's owner makes another batch of it.
  expect(opened.value).toEqual(lines)
  return 'taken'
}

it(
  'a batch that was tampered with anywhere is refused, and no reader dies of it',
  async () => {
    expect([read(packed.bytes), read(whole), read(relayed)]).toEqual(['taken', 'taken', 'taken'])
    const { refused } = await tryInputs({
      name: 'batch container',
      inputs: fc.oneof(
        { weight: 9, arbitrary: mutatedBytes([packed.bytes, whole, relayed]) },
        { weight: 1, arbitrary: fc.uint8Array({ maxLength: 400 }) },
      ),
      take: read,
    })
    expect(refused).toBeGreaterThan(1_000)
  },
  hostileTimeoutMs,
)

it(
  'a manifest its own laptop signed is read whatever it says',
  async () => {
    const manifest = JSON.parse(JSON.stringify(packed.manifest)) as unknown
    const gz = packed.bytes.subarray(packed.bytes.length - packed.manifest.gz.bytes)
    await tryInputs({
      name: 'signed batch manifest',
      inputs: mutatedJsonText([manifest]),
      take: (text) => {
        const written = Buffer.from(text)
        const signature = key.sign('batch', written)
        const outside = readBatchOutside(layOutBatch({ manifest: written, signature, rest: gz }))
        if (!outside.ok) return 'refused'
        const opened = openBatch(outside.value, key.publicKey)
        const blobs = readBlobs(outside.value)
        return opened.ok && blobs.ok ? 'taken' : 'refused'
      },
    })
  },
  hostileTimeoutMs,
)
