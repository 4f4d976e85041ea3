import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { onTestFinished } from 'vitest'

import { composeCore, type Core } from '#core/compose-core.ts'
import { realSurroundings, type Surroundings } from '#core/surroundings.ts'
import { noKeychain, type Keychain } from '#core/workspace/keychain.ts'
import type { AppEvent } from '#shared/contract/app-events.ts'
import type { WorkspaceProfile } from '#shared/domain/workspace/workspace.ts'
import type { Result } from '#shared/kit/result.ts'

import { smallInstrument } from './small-instrument.ts'

const shippedResources = join(import.meta.dirname, '..', '..', 'resources')

export const testPassphrase = 'mật khẩu đủ dài'

export const testProfile: WorkspaceProfile = {
  name: 'Tổ tư vấn số 1',
  personName: 'Nguyễn Thị Hạnh',
  role: 'mentor',
  association: 'Hiệp hội thử nghiệm',
}

type Reported = { readonly place: string; readonly error: unknown }

export type TestCore = {
  readonly core: Core
  readonly homeFolder: string
  readonly events: AppEvent[]
  /** What failed with nobody waiting for it. */
  readonly reported: Reported[]
  /** Another core over the same folder, as after a restart. */
  readonly reopen: (keychain?: Keychain) => Promise<Core>
}

/** A real core over a temporary folder, with the small instrument and the shipped reference lists. */
export async function openTestCore(
  surroundings: Surroundings = realSurroundings,
  keychain: Keychain = noKeychain,
): Promise<TestCore> {
  const folder = mkdtempSync(join(tmpdir(), 'nang-bac-core-'))
  const homeFolder = join(folder, 'home')
  const resourcesFolder = join(folder, 'resources')
  mkdirSync(join(resourcesFolder, 'instruments'), { recursive: true })
  writeFileSync(join(resourcesFolder, 'instruments', 'small.json'), JSON.stringify(smallInstrument))
  for (const name of ['reference', 'norms', 'fonts']) {
    symlinkSync(join(shippedResources, name), join(resourcesFolder, name))
  }

  const events: AppEvent[] = []
  const reported: Reported[] = []
  const cores: Core[] = []
  onTestFinished(async () => {
    for (const core of cores) await core.close()
    rmSync(folder, { recursive: true, force: true })
  })
  const reopen = async (keychainNow = keychain) => {
    const core = await composeCore({
      homeFolder,
      resourcesFolder,
      surroundings,
      keychain: keychainNow,
      emit: (event) => events.push(event),
      reportBug: (place, error) => reported.push({ place, error }),
      isDemo: false,
    })
    cores.push(core)
    return core
  }
  return { core: await reopen(), homeFolder, events, reported, reopen }
}

/** The value of a result that must have succeeded. */
export function valueOf<Value>(result: Result<Value, unknown>): Value {
  if (!result.ok) throw new Error(`Unexpected failure: ${JSON.stringify(result.failure)}`)
  return result.value
}

/** A core with an open workspace. */
export async function openTestWorkspace(surroundings?: Surroundings, keychain?: Keychain) {
  const test = await openTestCore(surroundings, keychain)
  const { recoveryCode } = valueOf(
    await test.core.handlers.workspace.create({
      profile: testProfile,
      passphrase: testPassphrase,
    }),
  )
  return { ...test, recoveryCode }
}
