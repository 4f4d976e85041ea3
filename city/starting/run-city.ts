import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { pino, type DestinationStream } from 'pino'

import { cityTextEn } from '#city/cli/text/city-text-en.ts'
import { cityTextVi } from '#city/cli/text/city-text-vi.ts'
import type { CityText } from '#city/cli/text/city-text.ts'
import type { CityHome } from '#city/home/city-home.ts'

import { explainStart } from './explain-start.ts'
import { readTrustedProxy } from './read-trusted-proxy.ts'
import { AlreadyRunningError, startCity, type StartedCity } from './start-city.ts'

type Start = CityText['start']
const { start: vi } = cityTextVi
const { start: en } = cityTextEn

/** `npm run city`: starts, says where and what next, and runs until it is told to stop. Answers the exit code. */
export async function runCity(home: CityHome): Promise<number> {
  const port = readPort(process.env['CITY_PORT'])
  const metricsPort = readPort(process.env['CITY_METRICS_PORT'])
  if (port === null || metricsPort === null) return complain(vi.portWrong, en.portWrong)
  const trustedProxy = readTrustedProxy(process.env['CITY_TRUSTED_PROXY'])
  if (trustedProxy === null) return complain(vi.proxyWrong, en.proxyWrong)
  const asked = untilAsked()
  say(vi.preparing, en.preparing)
  let city: StartedCity
  try {
    city = await startCity({
      home,
      databaseUrl: process.env['CITY_DATABASE_URL'],
      port,
      metricsPort,
      host: process.env['CITY_HOST'] ?? '127.0.0.1',
      trustedProxy,
      firstAssociation: vi.firstAssociation,
      log: openLog(home),
    })
  } catch (error) {
    if (error instanceof AlreadyRunningError) {
      say(vi.alreadyRunning(error.address), en.alreadyRunning(error.address))
      return 0
    }
    const why = explainStart(error, { home, port })
    return complain(why(vi), why(en))
  }
  announce(city, home)
  await asked
  say(vi.stopping, en.stopping)
  await city.stop()
  say(vi.stopped, en.stopped)
  return 0
}

function announce(started: StartedCity, home: CityHome): void {
  const { address, metrics, newRoot, codes, certificateEnd } = started
  const print = (start: Start, { codeFor, certificate }: CityText) => {
    line(start.running(address))
    if (certificateEnd) line(certificate.endsSoon(certificateEnd))
    if (newRoot !== null) line(start.madeKeys(newRoot))
    if (codes) {
      for (const step of start.firstSteps(address)) line(step)
      line(codeFor('mentor', null, codes.mentor))
      line(codeFor('association-manager', null, codes.manager))
    }
    line(start.nextSteps)
    line('')
  }
  line('')
  print(vi, cityTextVi)
  print(en, cityTextEn)
  const place = { docs: `${address}/docs`, metrics: `${metrics}/metrics`, home: home.folder }
  line(vi.details(place))
}

/** Null when it is no port; 0, the default, takes the last one or a free one. */
function readPort(text: string | undefined): number | null {
  if (text === undefined || text === '') return 0
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN
  return port <= 65_535 ? port : null
}

/** The gateway's lines of JSON: into a file beside the data, or with `CITY_LOG=-` to the standard output. */
function openLog(home: CityHome): DestinationStream {
  if (process.env['CITY_LOG'] === '-') return pino.destination({ dest: 1, sync: true })
  mkdirSync(home.folder, { recursive: true, mode: 0o700 })
  return pino.destination({ dest: join(home.folder, 'gateway.log'), mode: 0o600, sync: true })
}

/** Ctrl-C, a closing window, a service that is stopped; asking again while it stops changes nothing. */
async function untilAsked(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGBREAK'] as const) {
      process.on(signal, () => resolve())
    }
  })
}

function say(vietnamese: string, english: string): void {
  line(`${vietnamese} / ${english}`)
}

function complain(vietnamese: string, english: string): 1 {
  process.stderr.write(`${vietnamese}\n${english}\n`)
  return 1
}

function line(text: string): void {
  process.stdout.write(`${text}\n`)
}
