import { join } from 'node:path'

import type { AppHandlers } from '#shared/contract/app-contract.ts'
import type {
  UpdateNotFound,
  UpdateRefused,
  UpdateUnreachable,
  WhereToLook as Where,
} from '#shared/contract/updates-contract.ts'
import type { UpdateFault, UpdateState } from '#shared/domain/updates/update.ts'
import { failed, succeeded, type Result } from '#shared/kit/result.ts'

import { readUpdate, type Installed } from './read-update.ts'
import { checkInstaller, copyFrom, stageInstaller } from './stage-installer.ts'
import { download, fetchManifest, UpdateUnreachableError } from './update-address.ts'
import { findUpdateFiles, updateEnding, usualFolders, type FoundFile } from './update-files.ts'
import { keepStaged, listStaged, toOffered } from './update-shelf.ts'

/** What updating works with. */
export type UpdatesCore = {
  readonly version: string
  /** `win32-x64`. */
  readonly platform: string
  readonly publicKey: string | null
  readonly folder: string
  /** The publisher's; null in a build without one. */
  readonly address: string | null
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
    look: ({ where }) => sayingUnreachable(async () => succeeded(await look(core, found, where))),
    stage: ({ updateId }) => sayingUnreachable(() => stage(core, found.get(updateId))),
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
    looksOnline: core.address !== null,
    startsInstallers: core.startInstaller !== null,
    staged: staged.map(({ manifest }) => toOffered(manifest, installed ?? never())),
  }
}

function never(): never {
  throw new Error('Nothing is staged without a key')
}

async function look(core: UpdatesCore, found: Map<string, FoundFile>, where: Where) {
  found.clear()
  const offers: { updateId: string; offered: ReturnType<typeof toOffered> }[] = []
  const refusals: { fileName: string; because: UpdateFault }[] = []
  const installed = installedOf(core)
  if (installed === null) return { found: offers, refused: refusals }
  for (const file of await filesAt(core, where)) {
    const read = readUpdate(file.bytes, installed)
    if (read.ok) {
      const updateId = core.newId()
      found.set(updateId, file)
      offers.push({ updateId, offered: toOffered(read.value, installed) })
    } else refusals.push({ fileName: file.fileName, because: read.failure.because })
  }
  return { found: offers, refused: refusals }
}

async function filesAt({ address, platform }: UpdatesCore, where: Where): Promise<FoundFile[]> {
  if (where.kind === 'network') {
    if (address === null) return []
    const bytes = await fetchManifest(address, platform)
    return [{ place: address, isOnline: true, fileName: `${platform}${updateEnding}`, bytes }]
  }
  const folders = where.kind === 'folder' ? [where.folder] : await usualFolders()
  const files: FoundFile[] = []
  for (const folder of folders) files.push(...(await findUpdateFiles(folder)))
  return files
}

/** That nobody answers is for the user to know, not a fault of the app. */
async function sayingUnreachable<Answer>(
  work: () => Promise<Answer>,
): Promise<Answer | Result<never, UpdateUnreachable>> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof UpdateUnreachableError) return failed({ code: 'update/unreachable' })
    throw error
  }
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
  const bring = file.isOnline
    ? (part: string) => download(file.place, part, manifest)
    : copyFrom(join(file.place, manifest.fileName))
  const staged = await stageInstaller(bring, core.folder, manifest)
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
