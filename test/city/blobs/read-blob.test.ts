import { afterAll, beforeAll, expect, it } from 'vitest'

import { sha256Hex } from '#exchange/sha256.ts'
import { gatewayPaths } from '#shared/wire/gateway-calls.ts'
import { startTestCity, type TestCity } from '#test/support/test-city.ts'
import { enrolLaptop, type TestLaptop } from '#test/support/test-laptop.ts'

let city: TestCity
let orgId: string
let mentor: TestLaptop
let manager: TestLaptop
let stranger: TestLaptop
beforeAll(async () => {
  city = await startTestCity()
  orgId = await city.addOrg('required')
  mentor = await enrolLaptop(city, orgId, 'mentor')
  manager = await enrolLaptop(city, orgId, 'association-manager')
  stranger = await enrolLaptop(city, await city.addOrg(), 'association-manager')
})
afterAll(() => city.stop())

const photo = Buffer.from('ảnh chụp máy phay '.repeat(5000))
const sha256 = sha256Hex(photo)
const tus = { 'tus-resumable': '1.0.0' }

async function upload(): Promise<void> {
  const begun = await mentor.call(gatewayPaths.files, {
    method: 'POST',
    headers: {
      ...tus,
      'upload-length': String(photo.length),
      'upload-metadata': `sha256 ${Buffer.from(sha256).toString('base64')}`,
    },
  })
  const { pathname } = new URL(begun.headers.get('location') ?? '', city.gateway.url)
  await mentor.call(pathname, {
    method: 'PATCH',
    headers: {
      ...tus,
      'upload-offset': '0',
      'content-type': 'application/offset+octet-stream',
    },
    body: new Uint8Array(photo),
  })
}

it('gives a manager the files of the association, logs the look, and nobody else anything', async () => {
  const path = `${gatewayPaths.blobs}/${sha256}`
  expect((await manager.call(path)).status).toBe(404)
  await upload()
  const answer = await manager.call(path)
  expect(answer.status).toBe(200)
  expect(sha256Hex(new Uint8Array(await answer.arrayBuffer()))).toBe(sha256)
  expect((await mentor.call(path)).status).toBe(403)
  expect((await stranger.call(path)).status).toBe(404)
  expect((await manager.call(`${gatewayPaths.blobs}/..%2F..%2Fetc`)).status).toBe(400)
  expect((await fetch(`${city.gateway.url}${path}`)).status).toBe(401)

  const looks = await city.db
    .selectFrom('access_log')
    .select(['user_id', 'subject'])
    .where('action', '=', 'evidence')
    .execute()
  expect(looks).toEqual([{ user_id: manager.certificate.userId, subject: sha256 }])
})
