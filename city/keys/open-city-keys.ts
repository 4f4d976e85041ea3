import { randomBytes, randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { z } from 'zod'

import { makeEncryptionKey } from '#exchange/age-file.ts'
import { issueCertificate, type Issuer } from '#exchange/issue-certificate.ts'
import { makeSigningKey, toSigningKey } from '#exchange/signing-key.ts'
import { parseJson } from '#shared/kit/parse-json.ts'
import { certificateChainSchema, recipientSchema } from '#shared/wire/certificate.ts'
import { publicKeySchema } from '#shared/wire/signed-text.ts'

import type { CityKeys } from './city-keys.ts'

/** Of its own, so that it can be moved to a stick in a safe. */
export const rootFileName = 'city-root.json'
export const dailyFileName = 'city.json'

/** Keys are there but cannot be used; making new ones would cut off every enrolled laptop. */
export class CityKeysUnreadableError extends Error {
  override readonly name = 'CityKeysUnreadableError'
}

const secretSchema = z.string().length(44)
const rootFileSchema = z.strictObject({ secret: secretSchema })
export const dailyFileSchema = z.strictObject({
  rootKey: publicKeySchema,
  signing: z.strictObject({
    secret: secretSchema,
    certId: z.uuid(),
    chain: certificateChainSchema,
  }),
  encryption: z.strictObject({
    identity: z.string().startsWith('AGE-SECRET-KEY-1'),
    recipient: recipientSchema,
  }),
  sessionSecret: secretSchema,
})

const yearsOfCityCertificate = 5

/** When a city certificate issued at this moment ends. */
export function yearsAfter(begin: Date): Date {
  const end = new Date(begin)
  end.setUTCFullYear(end.getUTCFullYear() + yearsOfCityCertificate)
  return end
}

/**
 * The city's keys from their folder, made there when it does not exist yet. They appear whole or not at
 * all: of two gateways starting at once one makes them and both use them.
 */
export async function openCityKeys(folder: string): Promise<CityKeys> {
  if (!existsSync(join(folder, dailyFileName))) await makeKeys(folder)
  return readCityKeys(folder)
}

/** The keys that are there. Throws `CityKeysUnreadableError`. */
export function readCityKeys(folder: string): CityKeys {
  try {
    return readKeys(folder)
  } catch (error) {
    throw new CityKeysUnreadableError(`The keys in ${folder} cannot be read`, { cause: error })
  }
}

async function makeKeys(folder: string): Promise<void> {
  if (existsSync(join(folder, rootFileName))) {
    throw new CityKeysUnreadableError(`${folder} holds a root but no ${dailyFileName}`)
  }
  const part = `${folder}.${randomUUID()}.part`
  mkdirSync(dirname(folder), { recursive: true })
  mkdirSync(part, { mode: 0o700 })
  const root = makeSigningKey()
  writeSecretFile(join(part, rootFileName), { secret: root.secret })
  writeSecretFile(
    join(part, dailyFileName),
    await makeDailyKeys({ key: root, chain: [], certId: 'root' }),
  )
  try {
    renameSync(part, folder)
  } catch (error) {
    rmSync(part, { recursive: true })
    if (!existsSync(join(folder, dailyFileName))) throw error
  }
}

async function makeDailyKeys(root: Issuer): Promise<z.input<typeof dailyFileSchema>> {
  const key = makeSigningKey()
  const encryption = await makeEncryptionKey()
  const certId = randomUUID()
  const notBefore = new Date()
  const chain = issueCertificate(root, {
    certId,
    role: 'city',
    orgId: randomUUID(),
    orgName: 'Thành phố',
    deviceId: randomUUID(),
    userId: randomUUID(),
    userName: 'Cổng tiếp nhận của thành phố',
    signingKey: key.publicKey,
    encryptionKey: encryption.recipient,
    notBefore: notBefore.toISOString(),
    notAfter: yearsAfter(notBefore).toISOString(),
  })
  return {
    rootKey: root.key.publicKey,
    signing: { secret: key.secret, certId, chain },
    encryption,
    sessionSecret: randomBytes(32).toString('base64'),
  }
}

function readKeys(folder: string): CityKeys {
  const { rootKey, signing, encryption, sessionSecret } = dailyFileSchema.parse(
    parseJson(readFileSync(join(folder, dailyFileName), 'utf8')),
  )
  const { secret, certId, chain } = signing
  return {
    rootKey,
    ...readRoot(join(folder, rootFileName)),
    city: { key: toSigningKey(secret), certId, chain },
    encryption,
    sessionSecret: new Uint8Array(Buffer.from(sessionSecret, 'base64')),
  }
}

/** Nothing where there is no such file. */
export function readRoot(file: string): { readonly root?: Issuer } {
  if (!existsSync(file)) return {}
  const { secret } = rootFileSchema.parse(parseJson(readFileSync(file, 'utf8')))
  return { root: { key: toSigningKey(secret), chain: [], certId: 'root' } }
}

function writeSecretFile(file: string, content: unknown): void {
  writeFileSync(file, `${JSON.stringify(content, null, 2)}\n`, { mode: 0o600, flag: 'wx' })
}
