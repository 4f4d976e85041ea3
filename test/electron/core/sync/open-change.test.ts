import { expect, it } from 'vitest'

import type { EnrolledDevice } from '#core/sync/device/device.ts'
import { openChange } from '#core/sync/down/open-change.ts'
import { issueCertificate } from '#exchange/issue-certificate.ts'
import { signText } from '#exchange/sign-text.ts'
import { makeSigningKey } from '#exchange/signing-key.ts'
import { makeEncryptionKey } from '#exchange/age-file.ts'
import { certificateSchema, type CertificateRole } from '#shared/wire/certificate.ts'
import { openTestDatabase } from '#test/support/open-test-database.ts'

const orgId = crypto.randomUUID()
const root = { key: makeSigningKey(), chain: [], certId: 'root' }

/** Somebody certified by the city, and the laptop as it knows itself. */
async function certify(
  role: CertificateRole,
  issuer: Parameters<typeof issueCertificate>[0] = root,
) {
  const key = makeSigningKey()
  const { recipient } = await makeEncryptionKey()
  const chain = issueCertificate(issuer, {
    ...{ certId: crypto.randomUUID(), role, orgId, orgName: 'Hội', userName: 'Lê Thị Quản' },
    ...{ deviceId: crypto.randomUUID(), userId: crypto.randomUUID() },
    ...{ signingKey: key.publicKey, encryptionKey: recipient },
    ...{ notBefore: '2020-01-01T00:00:00.000Z', notAfter: '2099-01-01T00:00:00.000Z' },
  })
  const certificate = certificateSchema.parse(JSON.parse(chain[0]?.text ?? ''))
  return { key, chain, certificate, certId: certificate.certId }
}

/** A colleague's approval, as somebody says it was made. */
function approvalBy(userId: string): string {
  const id = crypto.randomUUID()
  const at = '2026-05-01T00:00:00.000Z'
  return JSON.stringify({
    ...{ kind: 'record', changeId: id, orgId, madeAt: at },
    body: {
      author: { userId, userName: 'Ai đó', at },
      stage: 'association',
      record: {
        ...{ kind: 'review', record_id: id, rev_id: id, base_version: null, base_sha: null },
        ...{ op: 'put', fact_time: at, resolves: null },
        body: { assessmentId: id, targetRevId: id, decision: 'approve-first', comments: [] },
      },
    },
  })
}

/** A word about a batch that was not sent, as somebody says it was said. */
function answerBy(userId: string): string {
  const at = '2026-05-01T00:00:00.000Z'
  return JSON.stringify({
    ...{ kind: 'batch-answer', changeId: crypto.randomUUID(), orgId, madeAt: at },
    body: {
      ...{ batchId: crypto.randomUUID(), itemsSha256: 'a'.repeat(64), isConfirmed: true },
      ...{ reason: '', author: { userId, userName: 'Ai đó', at } },
    },
  })
}

type Certified = Awaited<ReturnType<typeof certify>>

/** What the laptop of `reader`, which knows its own chain, makes of a text that `signer` signed. */
async function openAt({ chain, certificate }: Certified, signer: Certified, text: string) {
  const laptop = { rootKey: root.key.publicKey, chain, certificate } as unknown as EnrolledDevice
  return openChange(await openTestDatabase(), laptop, signText('change', text, signer))
}

it('nobody but a manager, for themselves, has a say about a batch that was not sent', async () => {
  const city = await certify('city')
  const manager = await certify('association-manager', city)
  const mentor = await certify('mentor', city)
  const refused = { ok: false, failure: 'not-signed' }

  expect((await openAt(manager, manager, answerBy(manager.certificate.userId))).ok).toBe(true)
  expect(await openAt(manager, manager, answerBy(crypto.randomUUID()))).toEqual(refused)
  expect(await openAt(mentor, mentor, answerBy(mentor.certificate.userId))).toEqual(refused)
  expect(await openAt(manager, city, answerBy(city.certificate.userId))).toEqual(refused)
})

it('a manager speaks for nobody but themselves; the city tells of everyone', async () => {
  const city = await certify('city')
  const manager = await certify('association-manager', city)
  const open = (signer: Certified, userId: string) => openAt(manager, signer, approvalBy(userId))

  expect((await open(manager, manager.certificate.userId)).ok).toBe(true)
  expect(await open(manager, crypto.randomUUID())).toEqual({ ok: false, failure: 'not-signed' })
  expect((await open(city, crypto.randomUUID())).ok).toBe(true)
})

it('a manager says nothing that only the city may say', async () => {
  const city = await certify('city')
  const manager = await certify('association-manager', city)
  const at = '2026-05-01T00:00:00.000Z'
  const head = { changeId: crypto.randomUUID(), orgId, madeAt: at }
  const place = { version: null, alias_of: null, code: null, pointer: null, conflict_id: null }
  const outcome = {
    ...{ kind: 'assessment', record_id: crypto.randomUUID(), rev_id: crypto.randomUUID() },
    ...{ stage: 'city', status: 'accepted', needs: [], ...place },
  }
  const firmId = crypto.randomUUID()
  const published = {
    what: 'instrument',
    id: 'x',
    version: '2',
    sha256: 'a'.repeat(64),
    text: '{}',
  }
  const words: readonly (readonly [string, object])[] = [
    ['outcome', { outcome, note: '' }],
    ['revocation', { deviceId: crypto.randomUUID(), revokedAt: at }],
    ['publication', { ...published, status: 'open', until: null }],
    [
      'erasure',
      {
        ...{ erasureId: crypto.randomUUID(), askedOn: '2026-05-01' },
        contact: { firmId, nameSha256: 'a'.repeat(64) },
      },
    ],
    ['conflict-settled', { conflictId: crypto.randomUUID(), revId: crypto.randomUUID() }],
  ]
  for (const [kind, body] of words) {
    const text = JSON.stringify({ kind, ...head, body })
    expect((await openAt(manager, city, text)).ok, kind).toBe(true)
    expect(await openAt(manager, manager, text), kind).toEqual({ ok: false, failure: 'not-signed' })
  }
  const counted = approvalBy(manager.certificate.userId).replace(
    '"stage":"association"',
    '"stage":"city"',
  )
  expect(await openAt(manager, manager, counted)).toEqual({ ok: false, failure: 'not-signed' })
})
