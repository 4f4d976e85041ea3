import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { makeEncryptionKey, openSealed, sealFor } from '#exchange/age-file.ts'
import { openBatch, readBatchOutside, readBlobs } from '#exchange/open-batch.ts'
import { packBatch, type BatchHead } from '#exchange/pack-batch.ts'
import { sha256Hex } from '#exchange/sha256.ts'
import { makeSigningKey } from '#exchange/signing-key.ts'

const id = '0197a000-0000-7000-8000-000000000001'
const head: BatchHead = {
  batch_id: id,
  device_id: id,
  chain_id: id,
  device_seq: 1,
  prev: null,
  cert_id: id,
  user_id: id,
  org_id: id,
  app: '0.1.0',
  schema: 1,
  instruments: [],
  blobs: [],
  clock: { wall: '2026-11-25T08:00:00.000Z', uptime_ms: 1000, last_server_time: null },
}
const key = makeSigningKey()
const lines = ['{"kind":"firm","name":"Cơ khí Đông Anh"}', '{"kind":"firm"}']

function open(bytes: Uint8Array) {
  const outside = readBatchOutside(bytes)
  return outside.ok ? openBatch(outside.value, key.publicKey) : outside
}

describe('a batch', () => {
  it('gives back the lines it was packed from', () => {
    const { bytes } = packBatch(head, lines, key)
    expect(open(bytes)).toEqual({ ok: true, value: lines })
  })

  it('is refused as soon as any one byte is another', () => {
    const { bytes } = packBatch(head, lines, key)
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, flip) => {
        const damaged = bytes.slice()
        damaged[at] = damaged[at]! ^ flip
        expect(open(damaged).ok).toBe(false)
      }),
      { seed: 17, numRuns: 1000 },
    )
  })

  it('is refused when cut short anywhere', () => {
    const { bytes } = packBatch(head, lines, key)
    for (let length = 0; length < bytes.length; length++) {
      expect(open(bytes.subarray(0, length)).ok).toBe(false)
    }
  })

  it('is not inflated beyond what it declares, were the beginning of the declared hash', () => {
    const line = 'x'.repeat(50_000_000)
    const beginning = `${line.slice(0, 999)}\n`
    const bombed = packBatch(head, [line.slice(0, 999), line], key)
    const manifest = JSON.stringify({
      ...bombed.manifest,
      records: { count: 1, bytes: beginning.length, sha256: sha256Hex(Buffer.from(beginning)) },
    })
    const outside = readBatchOutside(bombed.bytes)
    if (!outside.ok) throw new Error('The bomb is a batch')
    const parts = { ...outside.value.parts, manifest: Buffer.from(manifest) }
    const signature = key.sign('batch', parts.manifest)
    const lying = { ...outside.value, parts: { ...parts, signature } }
    const declared = { ...lying, manifest: JSON.parse(manifest) as typeof lying.manifest }
    expect(openBatch(declared, key.publicKey)).toEqual({
      ok: false,
      failure: { code: 'batch/records' },
    })
  })

  it('carries files behind the records and refuses one that is not of its hash', () => {
    const file = Buffer.from('ảnh chụp máy phay')
    const blobs = [{ sha256: sha256Hex(file), size: file.length, mime: 'image/png', record_id: id }]
    const { bytes } = packBatch({ ...head, blobs }, lines, key)
    const read = (all: Uint8Array) => {
      const outside = readBatchOutside(all)
      if (!outside.ok) throw new Error(outside.failure.code)
      return readBlobs(outside.value)
    }
    const withFile = Buffer.concat([bytes, file])
    expect(read(withFile)).toMatchObject({ ok: true })
    withFile[withFile.length - 1]! ^= 1
    expect(read(withFile)).toMatchObject({ ok: false })
    expect(read(Buffer.concat([bytes, file, file]))).toMatchObject({ ok: false })
  })
})

describe('a sealed file', () => {
  it('opens for each of those it was made for and for nobody else', async () => {
    const [mentor, city, stranger] = await Promise.all([
      makeEncryptionKey(),
      makeEncryptionKey(),
      makeEncryptionKey(),
    ])
    const content = Buffer.from('lô gửi')
    const sealed = await sealFor([mentor.recipient, city.recipient], content)

    expect(Buffer.from((await openSealed(city.identity, sealed))!)).toEqual(content)
    expect(Buffer.from((await openSealed(mentor.identity, sealed))!)).toEqual(content)
    expect(await openSealed(stranger.identity, sealed)).toBeNull()
    sealed[sealed.length - 1]! ^= 1
    expect(await openSealed(city.identity, sealed)).toBeNull()
  })
})
