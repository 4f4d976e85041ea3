import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs'
import { join } from 'node:path'

import { issueCertificate } from '#exchange/issue-certificate.ts'
import { readCertificate } from '#exchange/verify-chain.ts'
import { parseJson } from '#shared/kit/parse-json.ts'
import type { Certificate } from '#shared/wire/certificate.ts'

import type { CityKeys } from './city-keys.ts'
import {
  CityKeysUnreadableError,
  dailyFileName,
  dailyFileSchema,
  readRoot,
  rootFileName,
  yearsAfter,
} from './open-city-keys.ts'

const dayMs = 24 * 3_600_000
/** From here on every start says that the certificate is about to end. */
const warnDays = 30

type Certified = { readonly city: Pick<CityKeys['city'], 'chain'> }

/** What the city signs by, as its root issued it. */
export function getCityCertificate({ city }: Certified): Certificate {
  const [own] = city.chain
  const certificate = own && readCertificate(own.text)
  if (!certificate) throw new Error('The city has a certificate')
  return certificate
}

/** When it ends, in its last thirty days and after; else null. */
export function findCertificateEnd(keys: Certified, now: Date): Date | null {
  const notAfter = new Date(getCityCertificate(keys).notAfter)
  return notAfter.getTime() - now.getTime() < warnDays * dayMs ? notAfter : null
}

/** `no-root`: the file is not there, or is the root of another city. */
export type Renewed = { readonly notAfter: Date } | 'no-root'

/**
 * The same key under the same id for five more years from now: what it signed before is proved as before, and no
 * laptop has to do anything. Gateways take it at their next start. Throws `CityKeysUnreadableError`.
 */
export function renewCityCertificate(
  folder: string,
  rootFile: string | undefined,
  now: Date,
): Renewed {
  const file = join(folder, dailyFileName)
  const daily = readDaily(folder, file)
  const root = findRoot(rootFile ?? join(folder, rootFileName))
  if (root?.key.publicKey !== daily.rootKey) return 'no-root'
  const held = getCityCertificate({ city: daily.signing })
  const notAfter = yearsAfter(now)
  const chain = issueCertificate(root, { ...held, notAfter: notAfter.toISOString() })
  replaceSecretFile(file, { ...daily, signing: { ...daily.signing, chain } })
  return { notAfter }
}

function readDaily(folder: string, file: string) {
  try {
    return dailyFileSchema.parse(parseJson(readFileSync(file, 'utf8')))
  } catch (error) {
    throw new CityKeysUnreadableError(`The keys in ${folder} cannot be read`, { cause: error })
  }
}

function findRoot(file: string) {
  try {
    return readRoot(file).root
  } catch {
    return undefined
  }
}

/** The old one or the new one, whenever the power goes: without it every laptop has to enrol anew. */
function replaceSecretFile(file: string, content: unknown): void {
  const part = `${file}.part`
  const handle = openSync(part, 'w', 0o600)
  try {
    writeSync(handle, `${JSON.stringify(content, null, 2)}\n`)
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
  renameSync(part, file)
}
