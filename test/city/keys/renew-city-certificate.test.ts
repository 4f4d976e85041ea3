import { mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'

import { runCommand } from '#city/cli/run-command.ts'
import { CityNotReachableError } from '#city/home/open-city.ts'
import { openCityKeys, readCityKeys, rootFileName } from '#city/keys/open-city-keys.ts'
import {
  findCertificateEnd,
  getCityCertificate,
  renewCityCertificate,
} from '#city/keys/renew-city-certificate.ts'
import { isTextSignedBy, signText } from '#exchange/sign-text.ts'
import { verifyChain } from '#exchange/verify-chain.ts'

let place: string
let folder: string
beforeEach(async () => {
  place = mkdtempSync(join(tmpdir(), 'city-renewal-'))
  folder = join(place, 'keys')
  await openCityKeys(folder)
})
afterEach(() => rmSync(place, { recursive: true }))

const dayMs = 24 * 3_600_000

async function call(...parameters: string[]) {
  let said = ''
  const code = await runCommand(['renew-city-certificate', ...parameters], {
    write: (text) => (said += text),
    complain: (line) => (said += line),
    readKeys: () => readCityKeys(folder),
    keysFolder: folder,
    openCity: () => Promise.reject(new CityNotReachableError('not started')),
  })
  return { code, said }
}

it('says when the certificate ends in its last thirty days and after, and not before', () => {
  const keys = readCityKeys(folder)
  const end = new Date(getCityCertificate(keys).notAfter)
  const before = (days: number) => findCertificateEnd(keys, new Date(end.getTime() - days * dayMs))
  expect([before(365), before(30)]).toEqual([null, null])
  expect([before(29.9), before(-3)]).toEqual([end, end])
})

it('renews it for five years under the same key and id, so that what was signed before is proved as before', () => {
  const before = readCityKeys(folder)
  const signed = signText('receipt', 'văn bản', before.city)
  const near = new Date(new Date(getCityCertificate(before).notAfter).getTime() - 5 * dayMs)

  const renewed = renewCityCertificate(folder, undefined, near)

  const after = readCityKeys(folder)
  const chain = verifyChain(
    before.rootKey,
    after.city.chain,
    new Date(near.getTime() + 1800 * dayMs),
  )
  const certificate = chain.ok ? chain.value[0] : null
  const { notAfter, ...held } = getCityCertificate(before)
  expect(certificate).toEqual({ ...held, notAfter: expect.any(String) as string })
  expect(renewed).toEqual({ notAfter: new Date(certificate!.notAfter) })
  expect(Date.parse(certificate!.notAfter)).toBeGreaterThan(Date.parse(notAfter) + 1800 * dayMs)
  expect(isTextSignedBy(certificate!.signingKey, 'receipt', signed)).toBe(true)
  expect([after.sessionSecret, after.encryption]).toEqual([before.sessionSecret, before.encryption])
  expect(findCertificateEnd(after, near)).toBeNull()
  expect(statSync(join(folder, 'city.json')).mode & 0o777).toBe(0o600)
  expect(readdirSync(folder).sort()).toEqual(['city-root.json', 'city.json'])
})

it('takes the root from its stick, and refuses none, another city’s and what is no root, changing nothing', async () => {
  const stick = join(place, 'usb.json')
  renameSync(join(folder, rootFileName), stick)
  await openCityKeys(join(place, 'other'))
  const before = readFileSync(join(folder, 'city.json'), 'utf8')

  for (const root of [
    [],
    ['--root', join(place, 'other', rootFileName)],
    ['--root', join(folder, 'city.json')],
  ]) {
    expect(await call(...root)).toMatchObject({ code: 1 })
    expect(readFileSync(join(folder, 'city.json'), 'utf8')).toBe(before)
  }
  const done = await call('--root', stick)
  expect(done.code).toBe(0)
  expect(done.said).toContain('Đã gia hạn chứng thư')
  expect(readFileSync(join(folder, 'city.json'), 'utf8')).not.toBe(before)
})

it('answers that nothing runs here where there are no keys', async () => {
  rmSync(folder, { recursive: true })
  expect(await call()).toMatchObject({ code: 3 })
})
