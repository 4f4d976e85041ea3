import { sweepHalfFiles } from '#core/files/sweep-half-files.ts'
import type { AppEvent } from '#shared/contract/app-events.ts'
import type { WorkspaceProfile, WorkspaceStatus } from '#shared/domain/workspace/workspace.ts'

import { lockFolder, type FolderLock } from './folder-lock.ts'
import { readKeyFile } from './key-file.ts'
import type { OpenWorkspace } from './open-workspace.ts'
import type { OpenedFile } from './open-workspace-file.ts'
import type { WorkspacePaths } from './workspace-paths.ts'
import { waitBeforeNextTry } from './wrong-tries.ts'

type SessionSettings = {
  readonly paths: WorkspacePaths
  readonly now: () => Date
  readonly emit: (event: AppEvent) => void
  /** Asks work that waits for the network to give up: leaving waits for it. */
  readonly beforeLeaving: () => void
}

/**
 * Whether the workspace is open, and who is at work in it. Locking refuses new work at once, waits
 * for work that runs, then closes the database and wipes the key.
 */
export class WorkspaceSession {
  readonly #settings: SessionSettings
  readonly #running = new Set<Promise<unknown>>()
  #open: { readonly workspace: OpenWorkspace; profile: WorkspaceProfile } | null = null
  #folderLock: FolderLock | null = null
  #doorQueue: Promise<unknown> = Promise.resolve()

  constructor(settings: SessionSettings) {
    this.#settings = settings
  }

  status(): WorkspaceStatus {
    if (this.#open) {
      const { workspace, profile } = this.#open
      return { state: 'open', profile, isDemo: workspace.isDemo, readOnly: workspace.readOnly }
    }
    const { paths, now } = this.#settings
    const name = workspaceName(paths.keyFile)
    if (name === null) return { state: 'none' }
    return { state: 'locked', name, waitMs: waitBeforeNextTry(paths.wrongTries, now()) }
  }

  isOpen(): boolean {
    return this.#open !== null
  }

  /** Runs work on the open workspace and keeps it open until the work is done; null while locked. */
  use<Value>(work: (workspace: OpenWorkspace) => Promise<Value>): Promise<Value> | null {
    if (!this.#open) return null
    const running = work(this.#open.workspace)
    this.#running.add(running)
    const end = () => void this.#running.delete(running)
    running.then(end, end)
    return running
  }

  /** Opening, locking and tries at the lock happen one after another. */
  inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
    const turn = this.#doorQueue.then(work)
    this.#doorQueue = turn.then(forget, forget)
    return turn
  }

  /** Throws `FolderInUseError` while another process owns the folder. */
  takeFolder(): void {
    if (this.#folderLock) return
    const { paths } = this.#settings
    this.#folderLock = lockFolder(paths.folderLock)
    // Nobody else writes here from now on, and this process has not begun to.
    sweepHalfFiles(paths.home)
    sweepHalfFiles(paths.backups)
    sweepHalfFiles(paths.evidence, { deep: true })
  }

  /** Call in turn, with the folder taken. */
  enter({ profile, ...opened }: OpenedFile): void {
    const open = {
      workspace: { ...opened, profile: () => open.profile },
      profile,
    }
    this.#open = open
    this.#announce()
  }

  /** The data key, to be used in turn and not kept; null while locked. */
  copyOfKey(): Uint8Array | null {
    return this.#open && new Uint8Array(this.#open.workspace.dataKey)
  }

  changeProfile(profile: WorkspaceProfile): void {
    if (!this.#open) return
    this.#open.profile = profile
    this.#announce()
  }

  /** Call in turn. Does nothing when locked already. */
  async leave(): Promise<void> {
    const open = this.#open
    if (!open) return
    this.#open = null
    this.#settings.beforeLeaving()
    await Promise.allSettled(this.#running)
    await open.workspace.db.destroy()
    open.workspace.dataKey.fill(0)
    this.#announce()
  }

  /** Lets go of the folder; call after `leave`. */
  releaseFolder(): void {
    this.#folderLock?.release()
    this.#folderLock = null
  }

  #announce(): void {
    this.#settings.emit({ kind: 'workspace-changed', status: this.status() })
  }
}

/** Null when there is no workspace; empty when its key file cannot be read. */
function workspaceName(keyFile: string): string | null {
  try {
    return readKeyFile(keyFile)?.workspaceName ?? null
  } catch {
    return ''
  }
}

function forget(): void {
  // The caller of the work hears how it ended; the queue only needs to know that it did.
}
