import { describe, expect, it } from 'vitest'

import { realSurroundings, type Surroundings } from '#core/surroundings.ts'
import {
  openTestWorkspace,
  testPassphrase,
  testProfile,
  valueOf,
} from '#test/support/open-test-core.ts'

const newPassphrase = 'một cụm hoàn toàn khác'

/** Real ids and bytes; a clock the test moves. */
function movableClock() {
  let ms = Date.parse('2026-03-01T09:00:00.000Z')
  const surroundings: Surroundings = { ...realSurroundings, now: () => new Date(ms) }
  return { surroundings, pass: (byMs: number) => void (ms += byMs) }
}

describe('the keys of a workspace', () => {
  it('open by the printed code however it is typed, once, and give a new passphrase and code', async () => {
    const { core, recoveryCode } = await openTestWorkspace()
    const { workspace } = core.handlers
    await workspace.lock()
    const typed = ` ${recoveryCode.toLowerCase().replaceAll('-', '  ').replaceAll('0', 'o').replaceAll('1', 'l')} `

    const recovered = valueOf(await workspace.recover({ recoveryCode: typed, newPassphrase }))
    expect(valueOf(await workspace.status()).state).toBe('open')
    expect(recovered.recoveryCode).not.toBe(recoveryCode)

    await workspace.lock()
    expect(await workspace.recover({ recoveryCode, newPassphrase })).toMatchObject({
      failure: { code: 'workspace/wrong-recovery-code' },
    })
    expect(await workspace.unlock({ passphrase: testPassphrase })).toMatchObject({
      failure: { code: 'workspace/wrong-passphrase' },
    })
    expect((await workspace.unlock({ passphrase: newPassphrase })).ok).toBe(true)
  })

  it('change with the passphrase only, and the old one is worthless after a restart', async () => {
    const { core, reopen } = await openTestWorkspace()
    const { workspace } = core.handlers
    const wrong = { passphrase: 'không phải nó', newPassphrase }
    expect((await workspace.changePassphrase(wrong)).ok).toBe(false)
    valueOf(await workspace.changePassphrase({ passphrase: testPassphrase, newPassphrase }))
    await core.close()

    const again = (await reopen()).handlers.workspace
    expect((await again.unlock({ passphrase: testPassphrase })).ok).toBe(false)
    expect((await again.unlock({ passphrase: newPassphrase })).ok).toBe(true)
  })

  it('take a renewed code and refuse the one before it', async () => {
    const { core, recoveryCode } = await openTestWorkspace()
    const { workspace } = core.handlers
    expect((await workspace.renewRecoveryCode({ passphrase: 'không phải nó' })).ok).toBe(false)
    const renewed = valueOf(await workspace.renewRecoveryCode({ passphrase: testPassphrase }))
    await workspace.lock()

    expect((await workspace.recover({ recoveryCode, newPassphrase })).ok).toBe(false)
    valueOf(await workspace.recover({ recoveryCode: renewed.recoveryCode, newPassphrase }))
  })

  it('make wrong tries wait, longer each time, also after a restart and a clock set back', async () => {
    const { surroundings, pass } = movableClock()
    const { core, reopen } = await openTestWorkspace(surroundings)
    await core.close()
    const first = (await reopen()).handlers.workspace
    const wrong = { passphrase: 'không phải nó' }
    const waits: number[] = []
    for (let count = 0; count < 5; count++) {
      const tried = await first.unlock(wrong)
      if (!tried.ok && 'waitMs' in tried.failure) waits.push(tried.failure.waitMs)
    }
    expect(waits).toEqual([0, 0, 0, 0, 5_000])

    const after = (await reopen()).handlers.workspace
    expect(valueOf(await after.status())).toMatchObject({ state: 'locked', waitMs: 5_000 })
    const right = { passphrase: testPassphrase }
    expect(await first.unlock(right)).toEqual({
      ok: false,
      failure: { code: 'workspace/wait', waitMs: 5_000 },
    })
    pass(-3_600_000)
    expect(valueOf(await after.status())).toMatchObject({ waitMs: 5_000 })
    pass(3_600_000 + 5_000)
    expect(await first.unlock(wrong)).toMatchObject({ failure: { waitMs: 10_000 } })
    pass(10_000)
    expect((await first.unlock(right)).ok).toBe(true)
    expect((await first.unlock(wrong)).ok).toBe(true)
  })

  it('show the name that was given last, locked and after a restart', async () => {
    const { core, reopen, events } = await openTestWorkspace()
    const renamed = { ...testProfile, name: 'Tổ tư vấn số 2', personName: 'Lê Văn Nam' }
    valueOf(await core.handlers.workspace.changeProfile(renamed))
    expect(events.at(-1)).toMatchObject({ status: { state: 'open', profile: renamed } })
    await core.close()

    const { workspace } = (await reopen()).handlers
    expect(valueOf(await workspace.status())).toMatchObject({ state: 'locked', name: renamed.name })
    await workspace.unlock({ passphrase: testPassphrase })
    expect(valueOf(await workspace.status())).toMatchObject({ profile: renamed })
  })
})
