import type { AppHandlers } from '#shared/contract/app-contract.ts'
import type { UpdateNotFound, UpdateRefused } from '#shared/contract/updates-contract.ts'
import type { UpdateFault, UpdateState } from '#shared/domain/updates/update.ts'
import { failed, succeeded, type Result } from '#shared/kit/result.ts'

import { readUpdate, type Installed } from './read-update.ts'
import { checkInstaller, stageInstaller } from './stage-installer.ts'
import { findUpdateFiles, usualFolders, type FoundFile } from './update-files.ts'
import { keepStaged, listStaged, toOffered } from './update-shelf.ts'
import { join } from 'node:path'

/** What updating works with. */
export type UpdatesCore = {
  readonly version: string
  /** `win32-x64`. */
  readonly platform: string
  readonly publicKey: string | null
  readonly folder: string
  readonly newId: () => string
  readonly backUp: () => Promise<unknown>
  /** Null where the host cannot. Resolves once the installer runs; the app stops itself then. */
  readonly startInstaller: ((file: string) => Promise<void>) | null
}

export function updatesHandlers(core: UpdatesCore): AppHandlers['updates'] {
  // What was found stays known until the next look; the window never names a path of its own.
  const found = new Map<string, FoundFile>()
  return {
    state: async () => succeeded(await readState(core)),
    look: async ({ folder }) => succeeded(await look(core, found, folder)),
    stage: ({ updateId }) => stage(core, found.get(updateId)),
    install: ({ version }) => install(core, version),
  }
}

function installedOf({ version, platform, publicKey }: UpdatesCore): Installed | null {
  return publicKey === null ? null : { version, platform, publicKey }
}

async function readState(core: UpdatesCore): Promise<UpdateState> {
  const installed = installedOf(core)
  const staged = installed === null ? [] : await listStaged(core.folder, installed)
  return {
    installed: core.version,
    takesUpdates: installed !== null,
    startsInstallers: core.startInstaller !== null,
    staged: staged.map(({ manifest }) => toOffered(manifest, installed ?? never())),
  }
}

function never(): never {
  throw new Error('Nothing is staged without a key')
}

async function look(core: UpdatesCore, found: Map<string, FoundFile>, folder: string | null) {
  found.clear()
  const offers: { updateId: string; offered: ReturnType<typeof toOffered> }[] = []
  const refusals: { fileName: string; because: UpdateFault }[] = []
  const installed = installedOf(core)
  if (installed === null) return { found: offers, refused: refusals }
  for (const place of folder === null ? await usualFolders() : [folder]) {
    for (const file of await findUpdateFiles(place)) {
      const read = readUpdate(file.bytes, installed)
      if (read.ok) {
        const updateId = core.newId()
        found.set(updateId, file)
        offers.push({ updateId, offered: toOffered(read.value, installed) })
      } else refusals.push({ fileName: file.fileName, because: read.failure.because })
    }
  }
  return { found: offers, refused: refusals }
}

async function stage(
  core: UpdatesCore,
  file: FoundFile | undefined,
): Promise<Result<UpdateState, UpdateRefused | UpdateNotFound>> {
  const installed = installedOf(core)
  if (file === undefined || installed === null) return failed({ code: 'update/not-found' })
  const read = readUpdate(file.bytes, installed)
  if (!read.ok) return read
  const manifest = read.value
  const staged = await stageInstaller(join(file.folder, manifest.fileName), core.folder, manifest)
  if (!staged.ok) return staged
  await keepStaged(core.folder, installed, { manifest, signed: file.bytes })
  return succeeded(await readState(core))
}

/** Nothing is started that was not checked in this very moment, nor without a backup. */
async function install(
  core: UpdatesCore,
  version: string,
): ReturnType<AppHandlers['updates']['install']> {
  const installed = installedOf(core)
  const staged = installed === null ? [] : await listStaged(core.folder, installed)
  const wanted = staged.find(({ manifest }) => manifest.version === version)
  if (wanted === undefined) return failed({ code: 'update/not-found' })
  const checked = await checkInstaller(wanted.file, wanted.manifest)
  if (!checked.ok) return checked
  if (core.startInstaller === null) {
    return failed({ code: 'update/not-started', folder: core.folder })
  }
  await core.backUp()
  await core.startInstaller(wanted.file)
  return succeeded()
}
