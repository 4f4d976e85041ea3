import { mkdirSync } from 'node:fs'
import { join } from 'node:path'

import type { Logger } from 'pino'

import { composeCore } from '#core/compose-core.ts'
import { realSurroundings } from '#core/surroundings.ts'
import type { Keychain } from '#core/workspace/keychain.ts'
import { appContract } from '#shared/contract/app-contract.ts'
import type { AppEvent } from '#shared/contract/app-events.ts'

import { answersOf, type AnswerCall } from './answer-call.ts'
import { homeFolderFor } from './home-folder.ts'
import { hostHandlers } from './host-handlers.ts'
import { idleLock } from './idle-lock.ts'
import { openLog } from './open-log.ts'
import { keepOpenedFiles } from './opened-files.ts'
import { appVersion, buildStamp, projectFolder } from './project-folder.ts'
import { bugReporter } from './report-bug.ts'

export type CoreStart = {
  readonly host: 'electron' | 'browser'
  readonly isDemo: boolean
  readonly keychain: Keychain
  /** Takes an event to every window. */
  readonly emit: (event: AppEvent) => void
  /** The window asked the app to stop. */
  readonly stop: () => void
  /** Not there where the host cannot start an installer. */
  readonly startInstaller?: (file: string) => Promise<void>
  /** A file the app was started with, if there is one. */
  readonly openedPath: string | null
}

/** The core as a host holds it. */
export type RunningCore = {
  readonly answers: ReadonlyMap<string, AnswerCall>
  readonly homeFolder: string
  /** The built window. */
  readonly windowFolder: string
  readonly log: Logger
  /** The user opened a file with the app. */
  readonly openFile: (path: string) => void
  readonly lock: () => Promise<void>
  /** Locks, and lets go of the folder. */
  readonly close: () => Promise<void>
}

/** Starts the core in this process, ready to answer calls; used by every host with a window. */
export async function startCore({
  host,
  isDemo,
  keychain,
  emit,
  stop,
  openedPath,
  startInstaller,
}: CoreStart): Promise<RunningCore> {
  const project = projectFolder()
  const homeFolder = homeFolderFor(isDemo)
  mkdirSync(homeFolder, { recursive: true, mode: 0o700 })
  const log = openLog(homeFolder)
  const reportBug = bugReporter(log)
  const version = appVersion(project)
  const stamp = buildStamp(project) ?? { commit: null, committedAt: null }
  log.info({ version, ...stamp, host }, 'start')

  const core = await composeCore({
    homeFolder,
    resourcesFolder: join(project, 'resources'),
    surroundings: realSurroundings,
    keychain,
    emit,
    reportBug,
    isDemo,
    appVersion: version,
    ...(startInstaller !== undefined && {
      startInstaller: async (file: string) => {
        await startInstaller(file)
        setTimeout(stop, 500)
      },
    }),
  })
  const openedFiles = keepOpenedFiles(() => emit({ kind: 'file-opened' }))
  if (openedPath !== null) openedFiles.offer(openedPath)
  const handlers = {
    ...core.handlers,
    host: hostHandlers({ version, ...stamp, host, homeFolder }, { stop, openedFiles }),
  }
  const idle = idleLock(core.lock)
  const answers = answersOf(appContract, handlers, reportBug)

  return {
    answers: new Map(
      [...answers].map(([name, answer]) => [
        name,
        (rawInput: unknown) => idle.during(name, () => answer(rawInput)),
      ]),
    ),
    homeFolder,
    windowFolder: join(project, 'out', 'renderer'),
    log,
    openFile: openedFiles.offer,
    lock: core.lock,
    close: async () => {
      idle.stop()
      await core.close()
    },
  }
}
