import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { makeEnrolmentCode } from '#city/associations/make-enrolment-code.ts'
import { startGateway, type GatewaySetup, type RunningGateway } from '#city/compose-gateway.ts'
import { openBlobFolder } from '#city/blobs/blob-folder.ts'
import { openCityDatabase } from '#city/database/open-city-database.ts'
import type { CityDatabase, DeviceRole } from '#city/database/schema.ts'
import type { CityParts } from '#city/gateway-parts.ts'
import type { CityKeys } from '#city/keys/city-keys.ts'
import { openCertificateShelf } from '#city/enrolment/certificate-shelf.ts'
import { openInstrumentShelf } from '#city/publications/instrument-shelf.ts'
import { storePublication } from '#city/publications/publication-repository.ts'
import { sha256Hex } from '#exchange/sha256.ts'
import type { InstrumentDefinition } from '#shared/domain/instruments/instrument-definition.ts'
import { canonicalJson } from '#shared/kit/canonical-json.ts'
import { shippedLadder } from '#shared/wire/upcast-record.ts'
import type { ReviewRule } from '#shared/wire/review-rule.ts'

import { makeTestCityKeys } from './city-keys.ts'
import { smallInstrument } from './small-instrument.ts'
import { openTestCityDatabase, type TestDatabase } from './start-postgres.ts'

/** A city with a database of its own and one gateway, knowing the small instrument. */
export type TestCity = {
  readonly database: TestDatabase
  /** Works as the city's command line does: sees every association. */
  readonly db: CityDatabase
  readonly keys: CityKeys
  readonly filesFolder: string
  readonly gateway: RunningGateway
  readonly log: string[]
  /** What use cases stand on, working as the gateway does, at another time or with another ladder. */
  readonly parts: (changed?: Partial<CityParts>) => CityParts
  readonly addOrg: (review?: ReviewRule) => Promise<string>
  readonly makeCode: (orgId: string, role: DeviceRole, userId?: string) => Promise<string>
  readonly startAnother: (setup?: Partial<GatewaySetup>) => Promise<RunningGateway>
  readonly stop: () => Promise<void>
}

/** So that tests may send as fast as they can. */
export const generousLimits = {
  batchesPerMinute: 1_000_000,
  callsPerMinute: 1_000_000,
  callsPerMinuteOfOrg: 1_000_000,
  callsPerMinuteOfAll: 1_000_000,
  strangersPerMinute: 1_000_000,
  batchesAtOnce: 1_000,
}

export async function startTestCity(setup: Partial<GatewaySetup> = {}): Promise<TestCity> {
  const database = await openTestCityDatabase()
  const keys = await makeTestCityKeys()
  const filesFolder = mkdtempSync(join(tmpdir(), 'nang-bac-city-files-'))
  const db = openCityDatabase(database.cityUrl, 'nangbac_city', 3)
  const asGateway = openCityDatabase(database.gatewayUrl, 'nangbac_gateway', 3)
  const log: string[] = []
  const gateways: RunningGateway[] = []
  const startAnother = async (another: Partial<GatewaySetup> = {}) => {
    const gateway = await startGateway({
      databaseUrl: database.gatewayUrl,
      keys,
      filesFolder,
      limits: generousLimits,
      log: { write: (line) => void log.push(line) },
      ...setup,
      ...another,
    })
    gateways.push(gateway)
    return gateway
  }
  await publishForTests(db, smallInstrument)
  const city: TestCity = {
    database,
    db,
    keys,
    filesFolder,
    gateway: await startAnother(),
    log,
    parts: (changed = {}) => ({
      db: asGateway,
      keys,
      ladder: shippedLadder,
      instruments: openInstrumentShelf(),
      certificates: openCertificateShelf(),
      blobs: openBlobFolder(filesFolder),
      now: () => new Date(),
      newId: () => crypto.randomUUID(),
      ...changed,
    }),
    addOrg: (review = 'none') => addOrg(db, review),
    makeCode: (orgId, role, userId) =>
      makeCode({ db, secret: keys.sessionSecret }, orgId, role, userId),
    startAnother,
    stop: async () => {
      await Promise.all(gateways.map((gateway) => gateway.close()))
      await Promise.all([db.destroy(), asGateway.destroy()])
      await database.drop()
      rmSync(filesFolder, { recursive: true, force: true })
    },
  }
  return city
}

export function instrumentSha256(definition: InstrumentDefinition): string {
  return sha256Hex(canonicalJson(definition))
}

export async function publishForTests(
  db: CityDatabase,
  definition: InstrumentDefinition,
  status: 'open' | 'closing' | 'closed' = 'open',
): Promise<void> {
  const text = canonicalJson(definition)
  const { id, version } = definition
  const publication = { what: 'instrument', id, version, sha256: sha256Hex(text), status } as const
  await db.transaction().execute(async (tx) => {
    await storePublication(tx, { ...publication, until: null, text }, new Date())
  })
}

export async function addOrg(db: CityDatabase, review: ReviewRule = 'none'): Promise<string> {
  const orgId = crypto.randomUUID()
  const org = { org_id: orgId, name: `Hiệp hội ${orgId.slice(0, 8)}`, review }
  await db
    .insertInto('orgs')
    .values({ ...org, created_at: new Date() })
    .execute()
  return orgId
}

export function makeCode(
  { db, secret }: { readonly db: CityDatabase; readonly secret: Uint8Array },
  orgId: string,
  role: DeviceRole,
  userId: string = crypto.randomUUID(),
): Promise<string> {
  const parts = { keys: { sessionSecret: secret }, now: () => new Date() }
  return db.transaction().execute((tx) => makeEnrolmentCode(parts, tx, { orgId, role, userId }))
}
