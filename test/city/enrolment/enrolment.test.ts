import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { DeviceRole } from '#city/database/schema.ts'
import { openProof } from '#city/enrolment/sealed-proof.ts'
import { makeEncryptionKey } from '#exchange/age-file.ts'
import {
  isProofOf,
  proveByCode,
  readEnrolmentCode,
  secretsOfCode,
} from '#exchange/enrolment-code.ts'
import { issueCertificate } from '#exchange/issue-certificate.ts'
import { signText } from '#exchange/sign-text.ts'
import { makeSigningKey } from '#exchange/signing-key.ts'
import { readCertificate } from '#exchange/verify-chain.ts'
import { enrolAnswerSchema, enrolledSchema, gatewayPaths } from '#shared/wire/gateway-calls.ts'
import { withClient } from '#test/support/start-postgres.ts'
import { startTestCity, type TestCity } from '#test/support/test-city.ts'
import {
  askFor,
  becomeLaptop,
  enrolLaptop,
  openTestSession,
  type TestLaptop,
} from '#test/support/test-laptop.ts'
import { firmRecord } from '#test/support/test-records.ts'

let city: TestCity
beforeAll(async () => {
  city = await startTestCity()
})
afterAll(() => city.stop())

const key = makeSigningKey()
const post = (path: string, body: unknown) =>
  fetch(`${city.gateway.url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })

async function askWith(code: string, deviceId?: string) {
  const request = askFor(key, await makeEncryptionKey(), deviceId)
  const signed = signText('certificate-request', JSON.stringify(request), {
    key,
    certId: request.deviceId,
  })
  const { codeId, proofKey } = secretsOfCode(readEnrolmentCode(code)!)
  const proof = proveByCode(proofKey, 'request', signed.text)
  return { codeId, proofKey, request: signed, proof }
}

const enrol = ({ codeId, request, proof }: Awaited<ReturnType<typeof askWith>>) =>
  post(gatewayPaths.enrol, { codeId, request, proof })

describe('an enrolment code', () => {
  it('gives a certificate, proved by the code both ways, and the same again to the same laptop', async () => {
    const asked = await askWith(await city.makeCode(await city.addOrg(), 'mentor'))

    const first = enrolAnswerSchema.parse(await (await enrol(asked)).json())
    const again = enrolAnswerSchema.parse(await (await enrol(asked)).json())

    expect(isProofOf(asked.proofKey, 'answer', first)).toBe(true)
    expect(again).toEqual(first)
    const { chain, rootKey, directory } = enrolledSchema.parse(JSON.parse(first.text))
    expect(rootKey).toBe(city.keys.rootKey)
    expect(directory).toEqual([city.keys.city.chain])
    expect(readCertificate(chain[0]!.text)).toMatchObject({
      role: 'mentor',
      userName: 'Trần Thị Bích',
      signingKey: key.publicKey,
    })
  })

  it('serves one laptop only, and no longer than it holds', async () => {
    const orgId = await city.addOrg()
    const code = await city.makeCode(orgId, 'mentor')
    await enrol(await askWith(code))

    const second = await enrol(await askWith(code))
    expect([second.status, await second.json()]).toMatchObject([410, { type: 'code-used-up' }])

    const late = await city.makeCode(orgId, 'mentor')
    const { codeId } = secretsOfCode(readEnrolmentCode(late)!)
    await expire(codeId)
    expect((await enrol(await askWith(late))).status).toBe(410)
  })

  async function expire(codeId: string) {
    await withClient(city.database.ownerUrl, (client) =>
      client.query(`update city.enrolment_codes set expires_at = now() where code_id = $1`, [
        codeId,
      ]),
    )
  }

  it('bears five wrong proofs, and unknown codes look like wrong ones', async () => {
    const asked = await askWith(await city.makeCode(await city.addOrg(), 'mentor'))
    const wrong = { ...asked, proof: 'f'.repeat(64) }
    const tries = []
    for (let count = 0; count < 6; count++) tries.push((await enrol(wrong)).status)

    expect(tries).toEqual([403, 403, 403, 403, 403, 410])
    expect((await enrol(asked)).status).toBe(410)
    const unknown = await enrol({ ...asked, codeId: 'e'.repeat(64) })
    expect([unknown.status, await unknown.json()]).toMatchObject([403, { type: 'code-wrong' }])
  })

  it('is not to be used by who reads its row in the database', async () => {
    const asked = await askWith(await city.makeCode(await city.addOrg(), 'mentor'))
    const { proof_key: sealed } = await city.db
      .selectFrom('enrolment_codes')
      .select('proof_key')
      .where('code_id', '=', asked.codeId)
      .executeTakeFirstOrThrow()
    const { sessionSecret } = city.keys

    const stolen = { ...asked, proof: proveByCode(sealed, 'request', asked.request.text) }
    expect((await enrol(stolen)).status).toBe(403)
    expect(openProof(sessionSecret, asked.codeId, sealed)).toBe(asked.proofKey)
    expect(openProof(sessionSecret, 'f'.repeat(64), sealed)).toBeNull()
    expect(openProof(new Uint8Array(32), asked.codeId, sealed)).toBeNull()
    expect(openProof(sessionSecret, asked.codeId, asked.proofKey)).toBeNull()
    expect((await enrol(asked)).status).toBe(200)
  })

  it('is worth nothing for a key that did not sign, or for a device that is there already', async () => {
    const orgId = await city.addOrg()
    const asked = await askWith(await city.makeCode(orgId, 'mentor'))
    const stranger = makeSigningKey()
    const signed = signText('certificate-request', asked.request.text, {
      key: stranger,
      certId: asked.request.certId,
    })
    expect((await enrol({ ...asked, request: signed })).status).toBe(403)

    const laptop = await enrolLaptop(city, orgId, 'mentor')
    const code = await city.makeCode(orgId, 'association-manager')
    const taken = await enrol(await askWith(code, laptop.certificate.deviceId))
    expect([taken.status, await taken.json()]).toMatchObject([403, { type: 'not-allowed' }])
  })
})

/** A mentor whom a manager enrolled with two files and no internet. */
async function enrolledByManager(manager: TestLaptop, role: DeviceRole = 'mentor', orgId?: string) {
  const own = makeSigningKey()
  const encryption = await makeEncryptionKey()
  const { certificate } = manager
  const chain = issueCertificate(
    { key: manager.key, chain: manager.chain, certId: certificate.certId },
    {
      ...certificate,
      certId: crypto.randomUUID(),
      deviceId: crypto.randomUUID(),
      userId: crypto.randomUUID(),
      userName: 'Nguyễn Văn Xa',
      role,
      orgId: orgId ?? certificate.orgId,
      signingKey: own.publicKey,
      encryptionKey: encryption.recipient,
    },
  )
  return { key: own, encryption, chain }
}

describe('a session', () => {
  it('opens for a mentor whom a manager enrolled without internet, who can send at once', async () => {
    const manager = await enrolLaptop(city, await city.addOrg(), 'association-manager')
    const laptop = becomeLaptop(city.gateway.url, await enrolledByManager(manager))

    expect(await laptop.send([firmRecord()])).toMatchObject([{ status: 'accepted' }])
  })

  it('does not open for a chain a manager may not make, or of a manager revoked meanwhile', async () => {
    const orgId = await city.addOrg()
    const manager = await enrolLaptop(city, orgId, 'association-manager')
    const mentor = await enrolLaptop(city, orgId, 'mentor')
    const strangeRoot = issueCertificate(
      { key: makeSigningKey(), chain: [], certId: 'root' },
      readCertificate(mentor.chain[0]!.text)!,
    )
    const refused = [
      await enrolledByManager(manager, 'association-manager'),
      await enrolledByManager(manager, 'mentor', await city.addOrg()),
      await enrolledByManager(mentor),
      { ...mentor, chain: strangeRoot },
    ]
    for (const identity of refused) {
      expect((await openTestSession(city.gateway.url, identity)).status).toBe(401)
    }
    const known = await enrolledByManager(manager)
    const unknown = await enrolledByManager(manager)
    expect((await openTestSession(city.gateway.url, known)).status).toBe(200)
    await city.db
      .updateTable('devices')
      .set({ revoked_at: new Date() })
      .where('device_id', '=', manager.certificate.deviceId)
      .execute()

    expect((await openTestSession(city.gateway.url, unknown)).status).toBe(401)
    expect((await openTestSession(city.gateway.url, known)).status).toBe(200)
  })

  it('needs a fresh challenge of ours, signed with the key of the certificate', async () => {
    const laptop = await enrolLaptop(city, await city.addOrg(), 'mentor')
    const { challenge } = (await (
      await fetch(`${city.gateway.url}${gatewayPaths.hello}`)
    ).json()) as { challenge: string }
    const sign = (signer: typeof key, text: string) =>
      Buffer.from(signer.sign('session', text)).toString('base64')
    const ask = (given: string, signature: string) =>
      post(gatewayPaths.session, { chain: laptop.chain, challenge: given, signature })

    expect((await ask(challenge, sign(makeSigningKey(), challenge))).status).toBe(403)
    const forged = challenge.replace(/^\d/, '9')
    expect((await ask(forged, sign(laptop.key, forged))).status).toBe(401)
    const later = await city.startAnother({ now: () => new Date(Date.now() + 61_000) })
    const stale = await fetch(`${later.url}${gatewayPaths.session}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        chain: laptop.chain,
        challenge,
        signature: sign(laptop.key, challenge),
      }),
    })
    expect(stale.status).toBe(401)
  })

  it('ends after a quarter of an hour, and a token is nothing with a letter changed', async () => {
    const laptop = await enrolLaptop(city, await city.addOrg(), 'mentor')
    const token = await laptop.token()
    const later = await city.startAnother({ now: () => new Date(Date.now() + 15 * 60_000) })
    const feed = (url: string, bearer: string) =>
      fetch(`${url}${gatewayPaths.changes}`, { headers: { authorization: `Bearer ${bearer}` } })

    expect((await feed(city.gateway.url, token)).status).toBe(200)
    expect((await feed(later.url, token)).status).toBe(401)
    const changed = token.slice(0, 20) + (token[20] === 'A' ? 'B' : 'A') + token.slice(21)
    expect((await feed(city.gateway.url, changed)).status).toBe(401)
    expect((await feed(city.gateway.url, 'x')).status).toBe(401)
  })

  it('does not open with a certificate that has expired, until it is renewed', async () => {
    const laptop = await enrolLaptop(city, await city.addOrg(), 'mentor')
    const newKey = makeSigningKey()
    const request = askFor(newKey, laptop.encryption, laptop.certificate.deviceId)
    const text = JSON.stringify({ ...request, userName: 'Ai Đó Khác' })
    const renewed = await laptop.call(gatewayPaths.renew, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        request: signText('certificate-request', text, { key: newKey, certId: request.deviceId }),
      }),
    })
    const { chain } = enrolledSchema.parse(await renewed.json())
    expect(readCertificate(chain[0]!.text)).toMatchObject({
      userId: laptop.certificate.userId,
      userName: 'Trần Thị Bích',
      signingKey: newKey.publicKey,
    })
    const after = becomeLaptop(city.gateway.url, { ...laptop, key: newKey, chain })
    expect(await after.send([firmRecord()])).toMatchObject([{ status: 'accepted' }])

    const nextYear = new Date(Date.now() + 181 * 24 * 3_600_000)
    const later = await city.startAnother({ now: () => nextYear })
    const answer = await openTestSession(later.url, laptop)
    expect([answer.status, await answer.json()]).toMatchObject([
      401,
      { type: 'certificate-expired' },
    ])
  })
})
