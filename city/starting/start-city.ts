import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { DestinationStream } from 'pino'

import { startGateway, type RunningGateway } from '#city/compose-gateway.ts'
import type { CityHome } from '#city/home/city-home.ts'
import { openDatabasePasswords, urlFor } from '#city/home/database-passwords.ts'
import { lockHome } from '#city/home/home-lock.ts'
import { findKeptPort, keepPort } from '#city/home/kept-port.ts'
import { openCityParts } from '#city/home/open-city.ts'
import { readRunningCity, removeRunningCity, writeRunningCity } from '#city/home/running-city.ts'
import { openCityKeys, rootFileName } from '#city/keys/open-city-keys.ts'
import { findCertificateEnd } from '#city/keys/renew-city-certificate.ts'
import { openApiRoutes } from '#city/openapi/openapi-routes.ts'
import { startRetentionTimer } from '#city/retention/retention-timer.ts'

import { makeFirstCodes, type FirstCodes } from './make-first-codes.ts'
import { startDatabase } from './start-database.ts'

export type CitySetup = {
  readonly home: CityHome
  /** Of a role that may make roles; undefined starts an embedded server. */
  readonly databaseUrl: string | undefined
  /** 0 takes the one this folder had last, or any that is free. */
  readonly port: number
  readonly metricsPort: number
  readonly host: string
  /** Undefined when nothing stands in front. */
  readonly trustedProxy: string | undefined
  readonly firstAssociation: string
  readonly log: DestinationStream
}

export type StartedCity = {
  readonly address: string
  readonly metrics: string
  /** The file to move offline, when keys were made just now; else null. */
  readonly newRoot: string | null
  readonly codes: FirstCodes | null
  /** When the city's certificate ends, once that is near; else null. */
  readonly certificateEnd: Date | null
  /** Finishes what is being answered, then stops the database and lets go of the folder. */
  readonly stop: () => Promise<void>
}

/** Another process has started a city from this folder; where, once it is known. */
export class AlreadyRunningError extends Error {
  override readonly name = 'AlreadyRunningError'
  readonly address: string | null

  constructor(address: string | null) {
    super('A city runs from this folder already')
    this.address = address
  }
}

/** From an empty folder or a full one to a gateway that answers. What was begun is undone on a fault. */
export async function startCity(setup: CitySetup): Promise<StartedCity> {
  const { home } = setup
  mkdirSync(home.folder, { recursive: true, mode: 0o700 })
  const lock = lockHome(home.lock)
  if (!lock) throw new AlreadyRunningError(readRunningCity(home.running)?.address ?? null)
  const undo: (() => Promise<void> | void)[] = [lock.release]
  const stop = async () => {
    for (const step of undo.splice(0).toReversed()) await step()
  }
  try {
    removeRunningCity(home.running)
    const hadKeys = existsSync(join(home.keys, 'city.json'))
    const keys = await openCityKeys(home.keys)
    const database = await startDatabase(home, setup.databaseUrl)
    undo.push(database.stop)
    const codes = await makeCodes(setup, database.url)
    const port = setup.port === 0 ? await findKeptPort(home.port, setup.host) : setup.port
    const gateway = await start({ ...setup, port }, database.url, keys)
    undo.push(gateway.close)
    keepPort(home.port, gateway.url)
    const openCity = () => openCityParts(home, database.url, 'nangbac_city', 1)
    undo.push(startRetentionTimer(openCity, gateway.log).stop)
    writeRunningCity(home.running, {
      pid: process.pid,
      address: gateway.url,
      databaseUrl: database.url,
    })
    undo.push(() => removeRunningCity(home.running))
    return {
      address: gateway.url,
      metrics: gateway.metricsUrl,
      newRoot: hadKeys ? null : join(home.keys, rootFileName),
      codes,
      certificateEnd: findCertificateEnd(keys, new Date()),
      stop,
    }
  } catch (error) {
    await stop()
    throw error
  }
}

async function makeCodes(setup: CitySetup, databaseUrl: string): Promise<FirstCodes | null> {
  const city = await openCityParts(setup.home, databaseUrl, 'nangbac_city', 1)
  try {
    return await makeFirstCodes(city, setup.firstAssociation)
  } finally {
    await city.db.destroy()
  }
}

async function start(
  { home, port, metricsPort, host, trustedProxy, log }: CitySetup,
  databaseUrl: string,
  keys: Awaited<ReturnType<typeof openCityKeys>>,
): Promise<RunningGateway> {
  const passwords = openDatabasePasswords(home.passwords)
  return startGateway({
    databaseUrl: urlFor(databaseUrl, 'nangbac_gateway', passwords),
    keys,
    filesFolder: home.files,
    host,
    trustedProxy,
    port,
    metricsPort,
    log,
    addRoutes: openApiRoutes,
  })
}
