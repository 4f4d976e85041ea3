import { afterAll, beforeAll, expect, it } from 'vitest'

import { readEnrolmentCode, secretsOfCode } from '#exchange/enrolment-code.ts'
import { gatewayPaths } from '#shared/wire/gateway-calls.ts'
import { reportProof } from '#test/support/report-proof.ts'
import { startTestCity, type TestCity } from '#test/support/test-city.ts'
import { enrolLaptop } from '#test/support/test-laptop.ts'
import { assessmentRecord, firmRecord } from '#test/support/test-records.ts'

let city: TestCity
beforeAll(async () => {
  city = await startTestCity()
})
afterAll(() => city.stop())

it('logs calls with ids, and no name, body, token or key, even of a fault of ours', async () => {
  const orgId = await city.addOrg()
  const laptop = await enrolLaptop(city, orgId, 'mentor')
  const code = await city.makeCode(orgId, 'mentor')
  const { codeId, proofKey } = secretsOfCode(readEnrolmentCode(code) ?? '')
  await fetch(`${city.gateway.url}${gatewayPaths.enrol}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ codeId, request: laptop.chain[0], proof: 'f'.repeat(64) }),
  })
  const contacts = [
    { fullName: 'Đặng Thị Bí Mật', title: '', phone: '0912000111', email: 'bi.mat@example.vn' },
  ]
  const firm = firmRecord({
    name: 'Công ty Bí Mật',
    taxCode: '0101248141',
    contacts,
    note: 'lãi kém',
  })
  await laptop.send([firm, assessmentRecord(firm.record_id), '{"Đặng Thị Bí Mật'])
  await laptop.feed()
  const broken = await city.startAnother({ databaseUrl: 'postgres://x:geheim@127.0.0.1:1/none' })
  const answer = await fetch(`${broken.url}${gatewayPaths.changes}?cursor=Bi-Mat`, {
    headers: { authorization: `Bearer ${await laptop.token()}` },
  })
  const fault = await fetch(`${broken.url}${gatewayPaths.changes}`, {
    headers: { authorization: `Bearer ${await laptop.token()}` },
  })
  const { incidentId } = (await fault.json()) as { incidentId: string }

  const log = city.log.join('')

  expect([answer.status, fault.status]).toEqual([400, 500])
  expect(log).toContain(laptop.certificate.deviceId)
  expect(log).toContain(incidentId)
  expect(log).toContain('"route":"/v1/batches/:batchId"')
  const secrets = [
    'Bí Mật',
    'Công ty',
    'Trần Thị Bích',
    '0912000111',
    'bi.mat',
    'Bi-Mat',
    'lãi kém',
    'geheim',
    '0101248141',
    code,
    code.replaceAll('-', ''),
    codeId,
    proofKey,
    laptop.certificate.signingKey,
    laptop.encryption.identity,
    await laptop.token(),
    laptop.key.secret,
    city.keys.city.key.secret,
    Buffer.from(city.keys.sessionSecret).toString('base64'),
  ]
  const told = secrets.filter((secret) => log.includes(secret))
  reportProof({
    promise: 'T15',
    name: 'gateway door, secrets in the log',
    tries: secrets.length,
    failures: told.length,
    note: `${String(city.log.length)} lines`,
  })
  expect(told).toEqual([])
})

it('gives health and figures on a port of their own, without ids', async () => {
  const laptop = await enrolLaptop(city, await city.addOrg(), 'mentor')
  await laptop.send([firmRecord()])

  const health = await fetch(`${city.gateway.metricsUrl}/health`)
  const metrics = await (await fetch(`${city.gateway.metricsUrl}/metrics`)).text()

  expect(await health.json()).toEqual({ ok: true })
  expect(metrics).toMatch(/nangbac_records_total\{status="accepted"\} \d/)
  expect(metrics).toMatch(/nangbac_call_seconds_count\{route="\/v1\/batches\/:batchId"/)
  expect(metrics).not.toContain(laptop.certificate.deviceId)
  expect((await fetch(`${city.gateway.url}/metrics`)).status).toBe(404)
})
