import { statfs } from 'node:fs/promises'
import { networkInterfaces } from 'node:os'

import { findEnrolledDevice } from '#core/sync/device/device-repository.ts'
import type { EnrolledDevice } from '#core/sync/device/device.ts'
import { readEnrolment } from '#core/sync/device/read-enrolment.ts'
import { sayHello } from '#core/sync/gateway/gateway-client.ts'
import { GatewayError } from '#core/sync/gateway/gateway-error.ts'
import { isTooOld } from '#core/sync/gateway/is-too-old.ts'
import { findProgress } from '#core/sync/run/progress-repository.ts'
import type { SyncWork } from '#core/sync/sync-work.ts'
import type { DoctorCheck, Enrolment, SyncFault } from '#shared/domain/sync/sync-state.ts'
import type { Hello } from '#shared/wire/gateway-calls.ts'
import { certificateDays } from '#shared/wire/wire-limits.ts'

/** What one greeting told, or why there was none. */
type Visit = {
  /** Null when the association works by file alone. */
  readonly url: string | null
  readonly hello: Hello | null
  readonly error: GatewayError | null
  readonly tookMs: number
  readonly offsetMs: number | null
}

const patienceMs = 15_000
const minuteMs = 60_000
const dayMs = 24 * 60 * minuteMs
const mebi = 1024 * 1024

/** Looks at everything that can keep a sync from going through; sends nothing and changes nothing. */
export async function runDoctor(work: SyncWork): Promise<DoctorCheck[]> {
  const { db, surroundings, homeFolder, appVersion } = work
  const device = await work.holdOpen(() => findEnrolledDevice(db))
  const enrolment = await work.holdOpen(() => readEnrolment(db, surroundings.now()))
  const { clockOffsetMs, lastFault } = await work.holdOpen(() => findProgress(db))
  const visit = await visitGateway(work, device)
  const offsetMs = visit.offsetMs ?? clockOffsetMs
  return [
    checkEnrolment(enrolment, lastFault),
    checkNetwork(visit),
    checkPortal(visit),
    checkProxy(),
    checkTls(visit),
    checkServer(visit, device),
    checkVersion(visit, appVersion),
    checkCertificate(device, surroundings.now().getTime() + (offsetMs ?? 0)),
    checkClock(offsetMs),
    await checkDisk(homeFolder),
  ]
}

async function visitGateway(
  { surroundings: { now }, leaving }: SyncWork,
  device: EnrolledDevice | undefined,
): Promise<Visit> {
  const url = device?.gatewayUrl ?? null
  if (url === null) return { url, hello: null, error: null, tookMs: 0, offsetMs: null }
  const startedMs = performance.now()
  try {
    const signal = AbortSignal.any([leaving, AbortSignal.timeout(patienceMs)])
    const hello = await sayHello({ url, signal })
    const offsetMs = Date.parse(hello.serverTime) - now().getTime()
    return { url, hello, error: null, tookMs: Math.round(performance.now() - startedMs), offsetMs }
  } catch (error) {
    if (!(error instanceof GatewayError)) throw error
    return { url, hello: null, error, tookMs: 0, offsetMs: null }
  }
}

type Figures = DoctorCheck['figures']

function checked(
  check: DoctorCheck['check'],
  result: DoctorCheck['result'],
  figures: Figures = {},
): DoctorCheck {
  return { check, result, figures }
}

/** The list of the revoked may not have come down yet; the gateway that refuses the laptop knows it. */
function checkEnrolment(enrolment: Enrolment, lastFault: SyncFault | null): DoctorCheck {
  if (enrolment.state !== 'enrolled') {
    return checked('enrolment', 'attention', { state: enrolment.state })
  }
  const isRevoked = enrolment.revokedAt !== null || lastFault?.code === 'sync/device-revoked'
  return checked('enrolment', isRevoked ? 'fault' : 'good', {
    state: isRevoked ? 'revoked' : 'enrolled',
  })
}

function checkNetwork({ url, error }: Visit): DoctorCheck {
  const interfaces = Object.values(networkInterfaces())
    .flat()
    .filter((address) => address && !address.internal).length
  if (url === null) return checked('network', 'not-checked', { interfaces })
  if (error?.code !== 'sync/offline' && error?.code !== 'sync/cancelled') {
    return checked('network', 'good', { interfaces })
  }
  return checked('network', 'fault', { interfaces, reason: error.detail })
}

function checkPortal({ hello, error }: Visit): DoctorCheck {
  if (error?.code === 'sync/captive-portal') return checked('captive-portal', 'fault')
  return checked('captive-portal', hello ? 'good' : 'not-checked')
}

/** A proxy that is set for other programs; this one goes straight. */
function checkProxy(): DoctorCheck {
  const named = ['HTTPS_PROXY', 'https_proxy', 'HTTP_PROXY', 'http_proxy', 'ALL_PROXY'].find(
    (name) => (process.env[name] ?? '') !== '',
  )
  return named === undefined
    ? checked('proxy', 'good', { setting: 'none' })
    : checked('proxy', 'attention', { setting: named })
}

function checkTls({ url, hello, error }: Visit): DoctorCheck {
  if (error?.code === 'sync/tls') return checked('tls', 'fault', { reason: error.detail })
  if (!hello || url === null) return checked('tls', 'not-checked')
  return checked('tls', 'good', { scheme: new URL(url).protocol.replace(':', '') })
}

function checkServer(
  { hello, error, tookMs }: Visit,
  device: EnrolledDevice | undefined,
): DoctorCheck {
  if (hello && hello.rootKey !== device?.rootKey) {
    return checked('server', 'fault', { reason: 'other-city' })
  }
  if (hello) return checked('server', 'good', { milliseconds: tookMs })
  if (error?.code === 'sync/server-busy') return checked('server', 'attention')
  const isItsFault = error?.status != null && error.code !== 'sync/captive-portal'
  if (!isItsFault) return checked('server', 'not-checked')
  return checked('server', 'fault', { status: error.status, reason: error.detail })
}

function checkVersion({ hello }: Visit, appVersion: string): DoctorCheck {
  if (!hello) return checked('version', 'not-checked', { app: appVersion })
  const figures = { app: appVersion, oldest: hello.oldestApp }
  return checked('version', isTooOld(hello, appVersion) ? 'fault' : 'good', figures)
}

function checkCertificate(device: EnrolledDevice | undefined, nowMs: number): DoctorCheck {
  if (!device) return checked('certificate', 'not-checked')
  const days = Math.floor((Date.parse(device.certificate.notAfter) - nowMs) / dayMs)
  if (days < 0) return checked('certificate', 'fault', { days })
  return checked('certificate', days < certificateDays.renewWithin ? 'attention' : 'good', { days })
}

function checkClock(offsetMs: number | null): DoctorCheck {
  if (offsetMs === null) return checked('clock', 'not-checked')
  const offMs = Math.abs(offsetMs)
  const result = offMs > dayMs ? 'fault' : offMs > 5 * minuteMs ? 'attention' : 'good'
  return checked('clock', result, { offsetMinutes: Math.round(offsetMs / minuteMs) })
}

async function checkDisk(folder: string): Promise<DoctorCheck> {
  const { bavail, bsize } = await statfs(folder)
  const freeMiB = Math.floor((bavail * bsize) / mebi)
  const result = freeMiB < 64 ? 'fault' : freeMiB < 512 ? 'attention' : 'good'
  return checked('disk', result, { freeMiB })
}
