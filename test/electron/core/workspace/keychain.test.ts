import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, it } from 'vitest'

import { openByPassphrase, readKeyFile } from '#core/workspace/key-file.ts'
import { noKeychain, type Keychain } from '#core/workspace/keychain.ts'
import { firmIdSchema } from '#shared/domain/firms/firm.ts'
import { openTestWorkspace, testPassphrase, valueOf } from '#test/support/open-test-core.ts'
import { furnitureMaker } from '#test/support/start-test-assessment.ts'
import { testKeychain } from '#test/support/test-keychain.ts'

const right = { passphrase: testPassphrase }
const newPassphrase = 'một cụm hoàn toàn khác'
const lost = { ok: false, failure: { code: 'workspace/keychain-lost' } }

async function openBound(keychain: Keychain = testKeychain()) {
  const test = await openTestWorkspace(undefined, keychain)
  const keyFile = join(test.homeFolder, 'workspace.key.json')
  return { ...test, keychain, keyFile, readKeys: () => readKeyFile(keyFile)! }
}

/** Leaves the key file as one that was written before there was a keychain to name. */
function removeKeychain(keyFile: string): void {
  const keys = JSON.parse(readFileSync(keyFile, 'utf8')) as { keychain?: string | null }
  delete keys.keychain
  writeFileSync(keyFile, JSON.stringify(keys))
}

describe('a workspace bound to the keychain', () => {
  it('opens by the passphrase where the keychain is, also after a restart', async () => {
    const { core, reopen, readKeys } = await openBound()
    expect(readKeys().keychain).not.toBeNull()
    await core.close()

    expect((await (await reopen()).handlers.workspace.unlock(right)).ok).toBe(true)
  })

  it('does not open by the passphrase alone, however the key file is dressed', async () => {
    const { core, reopen, keyFile, readKeys } = await openBound()
    await core.close()
    expect(await openByPassphrase(readKeys(), testPassphrase)).toBeNull()

    removeKeychain(keyFile)
    expect(await (await reopen()).handlers.workspace.unlock(right)).toMatchObject({
      failure: { code: 'workspace/wrong-passphrase' },
    })
  })

  it('says that the keychain is lost, counts no try, and keeps every word of the data', async () => {
    const { core, reopen, recoveryCode } = await openBound()
    const firm = valueOf(await core.handlers.firms.add(furnitureMaker))
    await core.close()

    for (const keychain of [noKeychain, testKeychain()]) {
      const elsewhere = await reopen(keychain)
      const { workspace } = elsewhere.handlers
      for (let tries = 0; tries < 6; tries++) expect(await workspace.unlock(right)).toEqual(lost)
      expect(valueOf(await workspace.status())).toMatchObject({ state: 'locked', waitMs: 0 })
      await elsewhere.close()
    }
    const { workspace, firms } = (await reopen(testKeychain())).handlers
    valueOf(await workspace.recover({ recoveryCode, newPassphrase }))
    expect(valueOf(await firms.get({ firmId: firmIdSchema.parse(firm.id) }))).toEqual(firm)
  })

  it('is bound anew by the recovery code, to the keychain that is there now', async () => {
    const { core, reopen, recoveryCode, keychain } = await openBound()
    await core.close()
    const newKeychain = testKeychain()
    const there = await reopen(newKeychain)
    valueOf(await there.handlers.workspace.recover({ recoveryCode, newPassphrase }))
    await there.close()

    const back = await reopen(keychain)
    expect(await back.handlers.workspace.unlock({ passphrase: newPassphrase })).toEqual(lost)
    await back.close()
    const again = await reopen(newKeychain)
    expect((await again.handlers.workspace.unlock({ passphrase: newPassphrase })).ok).toBe(true)
  })

  it('is bound to none when recovered by a host that has none, and opens in both from then on', async () => {
    const { core, reopen, recoveryCode, keychain, readKeys } = await openBound()
    await core.close()
    const browser = await reopen(noKeychain)
    valueOf(await browser.handlers.workspace.recover({ recoveryCode, newPassphrase }))
    expect(readKeys().keychain).toBeNull()
    await browser.close()

    const electron = await reopen(keychain)
    expect((await electron.handlers.workspace.unlock({ passphrase: newPassphrase })).ok).toBe(true)
  })

  it('cannot change its passphrase while the keychain is out of reach', async () => {
    const { core, reopen, keychain } = await openBound()
    await core.close()
    let isThere = true
    const flickering: Keychain = {
      ...keychain,
      open: (sealed) => (isThere ? keychain.open(sealed) : Promise.resolve(null)),
    }
    const { workspace } = (await reopen(flickering)).handlers
    valueOf(await workspace.unlock(right))
    isThere = false
    expect(await workspace.changePassphrase({ ...right, newPassphrase })).toEqual(lost)
    expect(await workspace.renewRecoveryCode(right)).toEqual(lost)
    isThere = true
    valueOf(await workspace.changePassphrase({ ...right, newPassphrase }))
  })
})

describe('a workspace that is not bound', () => {
  it('keeps opening where a keychain has come, and is bound when its passphrase is changed', async () => {
    const { core, reopen, keyFile, readKeys } = await openBound(noKeychain)
    await core.close()
    removeKeychain(keyFile)

    const { workspace } = (await reopen(testKeychain())).handlers
    valueOf(await workspace.unlock(right))
    expect(readKeys().keychain).toBeNull()
    valueOf(await workspace.changePassphrase({ ...right, newPassphrase }))
    expect(readKeys().keychain).not.toBeNull()
    await workspace.lock()
    expect((await workspace.unlock({ passphrase: newPassphrase })).ok).toBe(true)
  })

  it('stays so with a keychain that does not give back what it was given', async () => {
    const forgetful: Keychain = { ...testKeychain(), open: () => Promise.resolve(null) }
    const { core, readKeys } = await openBound(forgetful)

    expect(readKeys().keychain).toBeNull()
    await core.handlers.workspace.lock()
    expect((await core.handlers.workspace.unlock(right)).ok).toBe(true)
  })
})
