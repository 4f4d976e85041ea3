import { describe, expect, it } from 'vitest'

import { signText } from '#exchange/sign-text.ts'
import { verifyChain } from '#exchange/verify-chain.ts'

import { issueTo, makeRoot, otherOrgId } from './wire-chain.ts'

const today = new Date('2026-06-01T00:00:00.000Z')

describe('verifyChain', () => {
  const root = makeRoot()
  const rootKey = root.key.publicKey
  const city = issueTo(root, 'city')
  const boss = issueTo(city, 'association-manager')

  it('follows a chain from a mentor over a manager and the city to the root', () => {
    const mentor = issueTo(boss, 'mentor')

    const verified = verifyChain(rootKey, mentor.chain, today)

    expect(verified).toMatchObject({ ok: true })
    expect(verified.ok && verified.value.map(({ role }) => role)).toEqual([
      'mentor',
      'association-manager',
      'city',
    ])
  })

  it('refuses a chain of another root', () => {
    const { chain } = issueTo(issueTo(makeRoot(), 'city'), 'mentor')
    expect(verifyChain(rootKey, chain, today)).toMatchObject({
      failure: { code: 'chain/not-from-root' },
    })
  })

  it('refuses a certificate whose text was changed after it was signed', () => {
    const [own, ...above] = issueTo(city, 'mentor').chain
    const forged = { ...own!, text: own!.text.replace('"mentor"', '"association-manager"') }
    expect(verifyChain(rootKey, [forged, ...above], today)).toMatchObject({
      failure: { code: 'chain/not-from-root' },
    })
  })

  it.each([
    ['a mentor issuing', () => issueTo(issueTo(city, 'mentor'), 'mentor')],
    ['a manager making a manager', () => issueTo(boss, 'association-manager')],
    [
      'a manager enrolling a mentor of another association',
      () => issueTo(boss, 'mentor', { orgId: otherOrgId }),
    ],
    ['the root issuing to a laptop', () => issueTo(root, 'mentor')],
  ])('refuses %s', (_name, issue) => {
    expect(verifyChain(rootKey, issue().chain, today)).toMatchObject({
      failure: { code: 'chain/not-allowed' },
    })
  })

  it('refuses an expired certificate, and does not look at dates without a trusted clock', () => {
    const { chain } = issueTo(city, 'mentor', { notAfter: '2026-02-01T00:00:00.000Z' })
    expect(verifyChain(rootKey, chain, today)).toMatchObject({ failure: { code: 'chain/expired' } })
    expect(verifyChain(rootKey, chain, null).ok).toBe(true)
  })

  it('takes no signature that was made for another purpose', () => {
    const [own, ...above] = issueTo(city, 'mentor').chain
    const signedAsReceipt = signText('receipt', own!.text, city)
    expect(verifyChain(rootKey, [signedAsReceipt, ...above], today)).toMatchObject({
      failure: { code: 'chain/not-from-root' },
    })
  })
})
