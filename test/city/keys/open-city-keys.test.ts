import { mkdtempSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'

import { CityKeysUnreadableError, openCityKeys, rootFileName } from '#city/keys/open-city-keys.ts'
import { openSealed, sealFor } from '#exchange/age-file.ts'
import { signText, isTextSignedBy } from '#exchange/sign-text.ts'
import { verifyChain } from '#exchange/verify-chain.ts'

let place: string
let folder: string

beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'city-keys-'))
  folder = join(place, 'keys')
})

afterEach(() => rmSync(place, { recursive: true }))

it('makes keys at first use and opens the same ones afterwards', async () => {
  const made = await openCityKeys(folder)
  const again = await openCityKeys(folder)

  expect(again.rootKey).toBe(made.rootKey)
  expect(again.city.certId).toBe(made.city.certId)
  expect(again.city.key.secret).toBe(made.city.key.secret)
  expect(again.sessionSecret).toEqual(made.sessionSecret)
  expect(made.sessionSecret).toHaveLength(32)
})

it('lets the root sign the city, and the city sign texts and open what is sealed for it', async () => {
  const { rootKey, city, encryption } = await openCityKeys(folder)

  const chain = verifyChain(rootKey, city.chain, new Date())
  const certificate = chain.ok ? chain.value[0] : null
  expect(certificate).toMatchObject({ role: 'city', certId: city.certId, issuer: 'root' })

  const signed = signText('receipt', 'văn bản', city)
  expect(isTextSignedBy(certificate!.signingKey, 'receipt', signed)).toBe(true)

  const sealed = await sealFor([certificate!.encryptionKey], Buffer.from('kín'))
  expect(Buffer.from((await openSealed(encryption.identity, sealed))!).toString()).toBe('kín')
})

it('keeps the files readable by their owner alone', async () => {
  await openCityKeys(folder)

  const modes = readdirSync(folder).map((name) => statSync(join(folder, name)).mode & 0o777)
  expect(modes).toEqual([0o600, 0o600])
  expect(statSync(folder).mode & 0o777).toBe(0o700)
})

it('works on without the root once that was moved offline', async () => {
  const { root, rootKey } = await openCityKeys(folder)
  expect(root?.key.publicKey).toBe(rootKey)

  renameSync(join(folder, rootFileName), join(place, rootFileName))

  const without = await openCityKeys(folder)
  expect(without.root).toBeUndefined()
  expect(verifyChain(rootKey, without.city.chain, new Date()).ok).toBe(true)
})

it('gives two gateways that start at once the same keys', async () => {
  const several = await Promise.all(Array.from({ length: 5 }, () => openCityKeys(folder)))

  expect(new Set(several.map(({ rootKey }) => rootKey)).size).toBe(1)
  expect(readdirSync(place)).toEqual(['keys'])
})

it('never replaces keys it cannot read: laptops trust the old ones', async () => {
  await openCityKeys(folder)
  writeFileSync(join(folder, 'city.json'), '{"rootKey":')
  await expect(openCityKeys(folder)).rejects.toThrow(CityKeysUnreadableError)

  rmSync(join(folder, 'city.json'))
  await expect(openCityKeys(folder)).rejects.toThrow(CityKeysUnreadableError)
})
