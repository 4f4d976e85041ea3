import { tmpdir } from 'node:os'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, it } from 'vitest'

import { appContract } from '#shared/contract/app-contract.ts'
import {
  openTestCore,
  openTestWorkspace,
  testPassphrase,
  testProfile,
  valueOf,
} from '#test/support/open-test-core.ts'

type Handler = (input: unknown) => Promise<unknown>

describe('a workspace', () => {
  it('is created open, locks, and unlocks with its passphrase only', async () => {
    const { core, events } = await openTestWorkspace()
    const { workspace } = core.handlers
    expect(valueOf(await workspace.status())).toMatchObject({ state: 'open', profile: testProfile })

    await workspace.lock()
    expect(valueOf(await workspace.status())).toEqual({
      state: 'locked',
      name: testProfile.name,
      waitMs: 0,
    })
    expect(await workspace.unlock({ passphrase: 'không phải nó' })).toEqual({
      ok: false,
      failure: { code: 'workspace/wrong-passphrase', waitMs: 0 },
    })
    expect((await workspace.unlock({ passphrase: testPassphrase })).ok).toBe(true)
    expect(events.map((event) => event.kind === 'workspace-changed' && event.status.state)).toEqual(
      ['open', 'locked', 'open'],
    )
  })

  it('refuses every other call while it is locked', async () => {
    const { core } = await openTestWorkspace()
    await core.lock()

    // Reference lists are nobody's secret; the others are needed at the door, and ask for the passphrase.
    const open = ['host', 'preferences', 'workspace', 'backups', 'copies', 'salvage', 'reference']
    const handlers = core.handlers as unknown as Record<string, Record<string, Handler>>
    const domains = Object.keys(appContract).filter((domain) => !open.includes(domain))
    for (const domain of domains) {
      for (const [name, call] of Object.entries(handlers[domain]!)) {
        expect(await call({}), `${domain}.${name}`).toEqual({
          ok: false,
          failure: { code: 'workspace/locked' },
        })
      }
    }
    expect(domains.length).toBeGreaterThan(10)
    expect(await core.handlers.copies.write({ folder: tmpdir() })).toEqual({
      ...{ ok: false, failure: { code: 'workspace/locked' } },
    })
  })

  it('lists the instruments that came with the app', async () => {
    const { core } = await openTestWorkspace()
    expect(valueOf(await core.handlers.instruments.list())).toMatchObject([{ id: 'small' }])
  })

  it('is there once only', async () => {
    const { core } = await openTestWorkspace()
    const again = { profile: testProfile, passphrase: testPassphrase }
    expect(await core.handlers.workspace.create(again)).toMatchObject({
      failure: { code: 'workspace/exists' },
    })
  })

  it('leaves nothing readable on the disk', async () => {
    const { core, homeFolder } = await openTestWorkspace()
    await core.close()

    for (const name of ['workspace.db', 'workspace.key.json']) {
      const bytes = readFileSync(join(homeFolder, name)).toString('latin1')
      expect(bytes).not.toContain('SQLite format 3')
      expect(bytes).not.toContain(Buffer.from(testProfile.personName).toString('latin1'))
      expect(bytes).not.toContain(Buffer.from(testPassphrase).toString('latin1'))
    }
  })

  it('belongs to one process at a time', async () => {
    const { core, reopen } = await openTestWorkspace()
    const second = await reopen()

    expect(await second.handlers.workspace.unlock({ passphrase: testPassphrase })).toEqual({
      ok: false,
      failure: { code: 'workspace/damaged', because: 'in-use' },
    })
    await core.close()
    expect((await second.handlers.workspace.unlock({ passphrase: testPassphrase })).ok).toBe(true)
  })

  it('is not there before it is created', async () => {
    const { core } = await openTestCore()
    expect(valueOf(await core.handlers.workspace.status())).toEqual({ state: 'none' })
  })
})
