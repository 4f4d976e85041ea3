import type { ServerResponse } from 'node:http'

import { expect, it, vi } from 'vitest'

import { readGatewayAddress } from '#core/sync/gateway/gateway-address.ts'
import { openTestWorkspace, valueOf } from '#test/support/open-test-core.ts'

import { makeSubmitted, openEnrolled, syncOnce } from './enrolled-workspace.ts'
import { openTestCity } from './open-test-city.ts'
import { give, problem } from './reply.ts'

it('asks a laptop that was never enrolled to do so first', async () => {
  const { core } = await openTestWorkspace()
  const { sync, carriedFiles, enrolment } = core.handlers
  const notEnrolled = { failure: { code: 'sync/not-enrolled' } }

  expect(valueOf(await sync.status())).toMatchObject({ enrolment: { state: 'none' } })
  expect(await sync.start()).toMatchObject(notEnrolled)
  expect(await carriedFiles.write({ folder: '/tmp', revIds: null })).toMatchObject(notEnrolled)
  expect(await carriedFiles.preview({ bytes: new Uint8Array(1) })).toMatchObject(notEnrolled)
  expect(await enrolment.answerRequest({ bytes: new Uint8Array(1) })).toMatchObject(notEnrolled)
  expect(await enrolment.renew()).toMatchObject(notEnrolled)
})

it('enrols by a code, and says what is wrong with one that does not do', async () => {
  const city = await openTestCity()
  const { core } = await openTestWorkspace()
  const byCode = (code: string, address = city.url) =>
    core.handlers.enrolment.byCode({ address, code })
  const code = city.newCode()

  expect(await byCode('abc')).toMatchObject({ failure: { code: 'enrolment/code-wrong' } })
  expect(await byCode('0000-0000-0000-0000')).toMatchObject({
    failure: { code: 'enrolment/code-wrong' },
  })
  expect(await byCode(code, 'http://127.0.0.1:1')).toMatchObject({
    failure: { code: 'enrolment/unreachable', because: 'sync/offline' },
  })
  expect(valueOf(await byCode(` ${code.toLowerCase()} `))).toMatchObject({
    state: 'enrolled',
    userName: 'Nguyễn Thị Hạnh',
    role: 'mentor',
    gatewayUrl: city.url,
    renewSoon: false,
  })
  expect(await byCode(code)).toMatchObject({ failure: { code: 'enrolment/code-used-up' } })
  expect(valueOf(await core.handlers.sync.status())).toMatchObject({
    enrolment: { state: 'enrolled' },
  })
})

it('does not trust a gateway that cannot prove it knows the code', async () => {
  const city = await openTestCity()
  const { core } = await openTestWorkspace()
  const code = city.newCode()
  for (const known of city.codes.values()) Object.assign(known, { isUsed: false })
  city.interruptions.push((request, response) => {
    if (request.url !== '/v1/enrol') return false
    response.writeHead(200, { 'content-type': 'application/json' })
    response.end(JSON.stringify({ text: '{}', proof: 'a'.repeat(64) }))
    return true
  })

  expect(await core.handlers.enrolment.byCode({ address: city.url, code })).toMatchObject({
    failure: { code: 'enrolment/not-trusted' },
  })
  expect(valueOf(await core.handlers.sync.status()).enrolment).toEqual({ state: 'none' })
})

it('enrols by files that a manager answers, and only a manager', async () => {
  const city = await openTestCity()
  const manager = await openEnrolled(city, 'association-manager')
  const mentor = await openTestWorkspace()
  const other = await openTestWorkspace()
  const { enrolment } = mentor.core.handlers
  const request = valueOf(await enrolment.makeRequest())
  expect(valueOf(await mentor.core.handlers.sync.status()).enrolment.state).toBe('requested')
  expect(valueOf(await manager.core.handlers.enrolment.readRequest(request))).toMatchObject({
    userName: 'Nguyễn Thị Hạnh',
  })
  const answer = valueOf(await manager.core.handlers.enrolment.answerRequest(request))

  expect(await other.core.handlers.enrolment.readCertificate(answer)).toMatchObject({
    failure: { because: 'not-for-this-laptop' },
  })
  expect(valueOf(await enrolment.readCertificate(answer))).toMatchObject({
    state: 'enrolled',
    role: 'mentor',
    orgName: 'Hiệp hội thử nghiệm',
  })
  expect(await enrolment.answerRequest(request)).toMatchObject({
    failure: { code: 'sync/not-your-role' },
  })
  const forged = {
    bytes: Buffer.from(Buffer.from(request.bytes).toString().replace('Hạnh', 'Hoa')),
  }
  const { answerRequest, readRequest } = manager.core.handlers.enrolment
  for (const take of [readRequest, answerRequest]) {
    expect(await take(forged)).toMatchObject({
      failure: { code: 'enrolment/file-wrong', because: 'not-signed' },
    })
  }

  await makeSubmitted(mentor.core)
  expect(await syncOnce(mentor.core)).toMatchObject({ withCity: 2, lastFault: null })
})

it('renews with new keys and goes on in the same chain of batches', async () => {
  const city = await openTestCity()
  const { core } = await openEnrolled(city)
  await makeSubmitted(core)
  await syncOnce(core)
  const before = valueOf(await core.handlers.sync.status()).enrolment

  expect(valueOf(await core.handlers.enrolment.renew())).toMatchObject({
    deviceId: before.state === 'enrolled' ? before.deviceId : '',
  })
  await makeSubmitted(core)
  expect(await syncOnce(core)).toMatchObject({ withCity: 4, lastFault: null })
  const receipts = [...city.batches.values()].map(({ receipt }) => receipt.text)
  expect(receipts.map((text) => (JSON.parse(text) as { device_seq: number }).device_seq)).toEqual([
    1, 2,
  ])
})

it('starts no sync while its certificate is renewed, but after it', async () => {
  const city = await openTestCity()
  const { core } = await openEnrolled(city)
  const { sync, enrolment } = core.handlers
  const isRunning = async () => valueOf(await sync.status()).running
  const meanwhile: boolean[] = []
  city.interruptions.push(async ({ url }) => {
    if (url !== '/v1/renew') return false
    valueOf(await sync.start())
    meanwhile.push(await isRunning())
    return false
  })

  valueOf(await enrolment.renew())

  expect(meanwhile).toEqual([false])
  await vi.waitFor(async () => {
    expect(valueOf(await sync.status())).toMatchObject({ running: false, lastFault: null })
    expect(valueOf(await sync.status()).lastSyncAt).not.toBeNull()
  })
})

it('says what keeps a sync from going through', async () => {
  const city = await openTestCity()
  const { core } = await openEnrolled(city)
  const faultAfter = async (answer: (response: ServerResponse) => void) => {
    city.interruptions.push((request, response) => {
      if (request.url !== '/v1/hello') return false
      answer(response)
      return true
    })
    return (await syncOnce(core)).lastFault?.code
  }

  const signInPage = (response: ServerResponse) =>
    response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Wi-Fi</h1>')
  expect(await faultAfter(signInPage)).toBe('sync/captive-portal')
  expect(await faultAfter((response) => response.writeHead(302, { location: '/' }).end())).toBe(
    'sync/captive-portal',
  )
  expect(await faultAfter((response) => give(response, problem(426, 'app-too-old')))).toBe(
    'sync/app-too-old',
  )
  expect((await syncOnce(core)).lastFault).toBeNull()
})

it('finds itself too old where the doctor does', async () => {
  const city = await openTestCity()
  const { core } = await openEnrolled(city)
  const hello = city.hello.bind(city)
  city.hello = () => ({ ...hello(), schemas: { oldest: 99, newest: 99 } })

  expect(await syncOnce(core)).toMatchObject({ lastFault: { code: 'sync/app-too-old' } })
  expect(valueOf(await core.handlers.sync.doctor())).toContainEqual(
    expect.objectContaining({ check: 'version', result: 'fault' }),
  )
})

it('tells of a clock that is off, and finds the cause of trouble without naming anyone', async () => {
  const city = await openTestCity()
  city.clockOffsetMs = 3 * 3_600_000
  const { core } = await openEnrolled(city)
  await makeSubmitted(core)
  const status = await syncOnce(core)
  expect(Math.round(status.clockOffsetMs! / 3_600_000)).toBe(3)

  const checks = new Map(
    valueOf(await core.handlers.sync.doctor()).map((check) => [check.check, check]),
  )
  expect(checks.get('clock')).toMatchObject({
    result: 'attention',
    figures: { offsetMinutes: 180 },
  })
  for (const check of [
    'enrolment',
    'network',
    'captive-portal',
    'tls',
    'server',
    'version',
  ] as const) {
    expect(checks.get(check)?.result, check).toBe('good')
  }
  const { bytes } = valueOf(await core.handlers.sync.doctorReport({ language: 'vi' }))
  const report = Buffer.from(bytes).toString('utf8')
  expect(report).toContain('Đồng hồ máy: cần chú ý (offsetMinutes=180)')
  expect(report).not.toMatch(/Hạnh|Đức Thắng|127\.0\.0\.1/)
})

it('takes http on this machine alone', () => {
  expect(readGatewayAddress(' cong.hanoi.gov.vn/ ')).toBe('https://cong.hanoi.gov.vn')
  expect(readGatewayAddress('https://cong.hanoi.gov.vn:8443/x')).toBe(
    'https://cong.hanoi.gov.vn:8443',
  )
  expect(readGatewayAddress('http://127.0.0.1:4000')).toBe('http://127.0.0.1:4000')
  for (const wrong of [
    'http://cong.hanoi.gov.vn',
    'ftp://a.vn',
    'https://a:b@c.vn',
    '',
    'http://',
  ]) {
    expect(readGatewayAddress(wrong), wrong).toBeNull()
  }
})
