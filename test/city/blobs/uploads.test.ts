import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { sha256Hex } from '#exchange/sha256.ts'
import { gatewayPaths } from '#shared/wire/gateway-calls.ts'
import { receiptSchema } from '#shared/wire/receipt.ts'
import { signedTextSchema } from '#shared/wire/signed-text.ts'
import { startTestCity, type TestCity } from '#test/support/test-city.ts'
import { enrolLaptop, type TestLaptop } from '#test/support/test-laptop.ts'
import { firmRecord } from '#test/support/test-records.ts'

let city: TestCity
let laptop: TestLaptop
let colleague: TestLaptop
let stranger: TestLaptop
beforeAll(async () => {
  city = await startTestCity()
  const orgId = await city.addOrg()
  laptop = await enrolLaptop(city, orgId, 'mentor')
  colleague = await enrolLaptop(city, orgId, 'mentor')
  stranger = await enrolLaptop(city, await city.addOrg(), 'mentor')
})
afterAll(() => city.stop())

const tus = { 'tus-resumable': '1.0.0' }
const photo = Buffer.from('ảnh chụp máy phay '.repeat(5000))

async function begin(by: TestLaptop, sha256: string, size: number) {
  return by.call(gatewayPaths.files, {
    method: 'POST',
    headers: {
      ...tus,
      'upload-length': String(size),
      'upload-metadata': `sha256 ${Buffer.from(sha256).toString('base64')}`,
    },
  })
}

function send(by: TestLaptop, location: string, offset: number, bytes: Buffer) {
  return by.call(location, {
    method: 'PATCH',
    headers: {
      ...tus,
      'upload-offset': String(offset),
      'content-type': 'application/offset+octet-stream',
    },
    body: new Uint8Array(bytes),
  })
}

async function missing(by: TestLaptop, sha256: string) {
  const answer = await by.call(gatewayPaths.blobsMissing, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ blobs: [{ sha256, size: photo.length }] }),
  })
  return ((await answer.json()) as { missing: string[] }).missing
}

describe('a file', () => {
  it('is sent in pieces, goes on after a cut, and is the association’s when its hash holds', async () => {
    const sha256 = sha256Hex(photo)
    expect(await missing(laptop, sha256)).toEqual([sha256])
    const location = (await begin(laptop, sha256, photo.length)).headers.get('location')!
    await send(laptop, location, 0, photo.subarray(0, 30_000))

    const head = await laptop.call(location, { method: 'HEAD', headers: tus })
    expect(head.headers.get('upload-offset')).toBe('30000')
    expect(await missing(laptop, sha256)).toEqual([sha256])
    const done = await send(laptop, location, 30_000, photo.subarray(30_000))

    expect(done.status).toBe(204)
    expect(await missing(laptop, sha256)).toEqual([])
    expect(await missing(colleague, sha256)).toEqual([])
    expect(await missing(stranger, sha256)).toEqual([sha256])
    const { orgId } = laptop.certificate
    const stored = readFileSync(join(city.filesFolder, orgId, sha256.slice(0, 2), sha256))
    expect(stored.equals(photo)).toBe(true)
  })

  it('of another hash than it was called is thrown away', async () => {
    const sha256 = sha256Hex('etwas anderes')
    const location = (await begin(laptop, sha256, photo.length)).headers.get('location')!

    const done = await send(laptop, location, 0, photo)

    expect(done.status).toBe(400)
    expect(await missing(laptop, sha256)).toEqual([sha256])
    expect((await laptop.call(location, { method: 'HEAD', headers: tus })).status).toBe(404)
  })

  it('is nobody else’s to go on with or to know of, and has a name and a size within limits', async () => {
    const location = (await begin(laptop, sha256Hex(photo), photo.length)).headers.get('location')!
    for (const other of [colleague, stranger]) {
      expect((await other.call(location, { method: 'HEAD', headers: tus })).status).toBe(404)
      expect((await send(other, location, 0, photo)).status).toBe(404)
    }
    expect((await begin(laptop, '../../etc/passwd', 10)).status).toBe(400)
    expect((await begin(laptop, 'a'.repeat(64), 11 * 1024 * 1024)).status).toBe(413)
    const climbing = `${gatewayPaths.files}/${encodeURIComponent(`../${laptop.certificate.orgId}`)}`
    expect((await laptop.call(climbing, { method: 'HEAD', headers: tus })).status).toBe(404)
  })

  it('that a batch names is asked for in the receipt while it is missing', async () => {
    const firm = firmRecord()
    const blob = { size: 5, mime: 'image/png', record_id: firm.record_id }
    const blobs = [
      { ...blob, sha256: sha256Hex(photo) },
      { ...blob, sha256: 'b'.repeat(64) },
    ]
    const answer = await laptop.put(laptop.pack([firm], { blobs }))
    const { text } = signedTextSchema.parse(await answer.json())
    expect(receiptSchema.parse(JSON.parse(text)).missing_blobs).toEqual(['b'.repeat(64)])
  })
})
