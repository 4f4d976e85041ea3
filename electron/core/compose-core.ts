import { mkdirSync } from 'node:fs'

import type { AppEvent } from '#shared/contract/app-events.ts'
import type { AppHandlers } from '#shared/contract/app-contract.ts'

import { openAssessmentMemory } from './assessments/assessment-memory.ts'
import type { AssessmentWork } from './assessments/assessment-work.ts'
import { assessmentsHandlers } from './assessments/assessments-handlers.ts'
import { countAssessments } from './assessments/count-assessments.ts'
import { findAssessedFirm } from './assessments/find-assessed-firm.ts'
import { forgettingNames } from './assessments/forgetting-names.ts'
import { scheduleUpkeep } from './backups/schedule-upkeep.ts'
import { keepBackup } from './backups/backup-keeper.ts'
import { backupsHandlers } from './backups/backups-handlers.ts'
import { copiesHandlers } from './copies/copies-handlers.ts'
import { behindLock, type PresentHandlers } from './behind-lock.ts'
import { composeAssociation } from './compose-association.ts'
import { demoClock } from './demo/demo-clock.ts'
import { seedDemo } from './demo/seed-demo.ts'
import type { FirmCore } from './firms/firm-core.ts'
import { addFirm } from './firms/add-firm.ts'
import { openEvidenceFiles, type EvidenceFiles } from './evidence/evidence-files.ts'
import { evidenceHandlers } from './evidence/evidence-handlers.ts'
import { firmDraftHandlers } from './firms/firm-draft-handlers.ts'
import { firmImportHandlers } from './firms/firm-import-handlers.ts'
import { firmHandlers } from './firms/firm-handlers.ts'
import { createFirmSearch, type FirmSearch } from './firms/firm-search.ts'
import { openInstrumentShelf } from './instruments/instrument-shelf.ts'
import { instrumentsHandlers } from './instruments/instruments-handlers.ts'
import { loadInstruments } from './instruments/load-instruments.ts'
import { loadSampleNormSet } from './norms/ensure-sample-norm-set.ts'
import { normHandlers } from './norms/norm-handlers.ts'
import { openingSteps } from './opening-steps.ts'
import { preferencesHandlers } from './preferences/preferences-handlers.ts'
import { loadReference, type Reference } from './reference/load-reference.ts'
import { referenceHandlers } from './reference/reference-handlers.ts'
import { receivedAssignmentsHandlers } from './received-assignments/received-assignments-handlers.ts'
import { reportHandlers } from './reports/report-handlers.ts'
import { refuseWriting } from './refuse-writing.ts'
import { retainInTurn } from './retention/retain-in-turn.ts'
import { salvageHandlers } from './salvage/salvage-handlers.ts'
import { signOffsHandlers } from './sign-offs/sign-offs-handlers.ts'
import type { Surroundings } from './surroundings.ts'
import { openSync, type OpenSync } from './sync/open-sync.ts'
import { WorkspaceLeftError } from './sync/sync-work.ts'
import { composeUpdates } from './updates/compose-updates.ts'
import { noKeychain, type Keychain } from './workspace/keychain.ts'
import { openDemoWorkspace } from './workspace/open-demo-workspace.ts'
import type { OpenWorkspace } from './workspace/open-workspace.ts'
import { workspaceHandlers } from './workspace/workspace-handlers.ts'
import type { WorkspaceDoor } from './workspace/workspace-door.ts'
import { workspacePaths } from './workspace/workspace-paths.ts'
import { WorkspaceSession } from './workspace/workspace-session.ts'

/** What a host gives the core. */
export type CoreSettings = {
  /** Folder of the workspace: database, key file, evidence, backups, preferences. */
  readonly homeFolder: string
  /** The project's `resources` folder: instruments, reference lists, fonts. */
  readonly resourcesFolder: string
  readonly surroundings: Surroundings
  /** Binds the passphrase to this machine; `noKeychain` where the host has none. */
  readonly keychain: Keychain
  /** Takes events to every window. */
  readonly emit: (event: AppEvent) => void
  /** Takes note of work that failed where nobody was waiting for its answer. */
  readonly reportBug: (place: string, error: unknown) => void
  /** Opens the demo workspace, made afresh when there is none. */
  readonly isDemo: boolean
  /** What batches say they were made by; `development` when the host does not say. */
  readonly appVersion?: string
  /** Starts an installer and stops the app; not there where the host cannot. */
  readonly startInstaller?: (file: string) => Promise<void>
}

/** The application without a host: every call but the host's own. */
export type Core = {
  readonly handlers: Omit<AppHandlers, 'host'>
  /** Locks: drops the key, closes the database. For idleness, suspend and screen lock. */
  readonly lock: () => Promise<void>
  /** Locks and lets go of the folder. */
  readonly close: () => Promise<void>
}

/** Puts the parts together. Opens no workspace yet; throws when resources are missing or wrong. */
export async function composeCore(settings: CoreSettings): Promise<Core> {
  const { surroundings } = settings
  const paths = workspacePaths(settings.homeFolder)
  mkdirSync(paths.home, { recursive: true, mode: 0o700 })
  let sync: OpenSync | null = null
  const session = new WorkspaceSession({
    paths,
    now: surroundings.now,
    beforeLeaving: () => sync?.leave(),
    emit: (event) => {
      schedule(event)
      settings.emit(event)
    },
  })
  const instruments = loadInstruments(settings.resourcesFolder)
  const reference = await loadReference(settings.resourcesFolder)
  const sampleNorms = await loadSampleNormSet(settings.resourcesFolder)
  const door: WorkspaceDoor = {
    session,
    paths,
    surroundings,
    // The demo has no secret, and every host must open it.
    keychain: settings.isDemo ? noKeychain : settings.keychain,
    isDemo: settings.isDemo,
    openingSteps: openingSteps(surroundings, { paths, instruments, sampleNorms }),
  }
  const schedule = scheduleUpkeep(door, { report: settings.reportBug, emit: settings.emit })
  if (settings.isDemo) {
    await openDemoWorkspace(door, (workspace) => fillDemo(settings, reference, workspace))
  }
  /** What an association sends, returns or gives away need not wait for the next usual sync. */
  const wakingSync = (event: AppEvent) => {
    if (event.kind === 'sync-changed') sync?.goSoon()
    settings.emit(event)
  }
  const lock = () => session.inTurn(() => session.leave())
  return {
    handlers: refuseWriting(
      {
        preferences: preferencesHandlers(paths.preferences),
        ...behindLock(session, (workspace) => {
          const search = createFirmSearch(workspace.db, reference)
          void session.use(search.warm)
          const parts = makeParts(settings, reference, { workspace, search })
          void session.use(() => retainInTurn({ ...settings, paths, ...parts }))
          sync = openSyncOf(settings, door, parts)
          const updates = composeUpdates(settings, door)
          const handlers = makeHandlers({ ...settings, emit: wakingSync }, reference, parts)
          return { ...handlers, ...sync.handlers, updates }
        }),
        // Public lists, and the first run suggests associations before there is a workspace.
        reference: referenceHandlers(reference),
        ...doorHandlers(door, { instruments, emit: settings.emit }),
      },
      paths.ballast,
    ),
    lock,
    close: async () => {
      await lock()
      session.releaseFolder()
    },
  }
}

/** What answers while the workspace is locked, or cannot be opened. */
function doorHandlers(door: WorkspaceDoor, salvaging: Parameters<typeof salvageHandlers>[1]) {
  return {
    workspace: workspaceHandlers(door),
    backups: backupsHandlers(door),
    copies: copiesHandlers(door),
    salvage: salvageHandlers(door, salvaging),
  }
}

/** What the domains of one opened workspace share. */
type Parts = {
  readonly workspace: OpenWorkspace
  readonly firmCore: FirmCore
  readonly work: AssessmentWork
  readonly evidenceFiles: EvidenceFiles
}

function makeParts(
  { surroundings, homeFolder }: CoreSettings,
  reference: Reference,
  { workspace, search }: { readonly workspace: OpenWorkspace; readonly search: FirmSearch },
): Parts {
  const { db, dataKey } = workspace
  const work = {
    workspace,
    surroundings,
    shelf: openInstrumentShelf(),
    memory: openAssessmentMemory(),
  }
  return {
    workspace,
    firmCore: { db, surroundings, reference, search, countAssessments },
    work,
    evidenceFiles: openEvidenceFiles(workspacePaths(homeFolder).evidence, dataKey),
  }
}

function openSyncOf(
  { surroundings, emit, homeFolder, appVersion, reportBug }: CoreSettings,
  door: WorkspaceDoor,
  { workspace, firmCore, work, evidenceFiles }: Parts,
): OpenSync {
  return openSync({
    db: workspace.db,
    ...{ surroundings, emit, homeFolder, reportBug },
    assessments: work,
    firms: firmCore,
    evidence: evidenceFiles,
    appVersion: appVersion ?? 'development',
    goesByItself: !workspace.isDemo && !workspace.readOnly,
    holdOpen: (task) => {
      const held = door.session.use((open) =>
        open.db === workspace.db ? task() : Promise.reject(new WorkspaceLeftError()),
      )
      return held ?? Promise.reject(new WorkspaceLeftError())
    },
    backUp: () => keepBackup(door, 'before-sync'),
  })
}

/** One line per domain; made anew each time the workspace is opened. */
function makeHandlers(
  { surroundings, resourcesFolder, emit, homeFolder }: CoreSettings,
  reference: Reference,
  { workspace, firmCore, work, evidenceFiles }: Parts,
) {
  const { shelf, memory } = work
  const firms = forgettingNames(memory, firmHandlers(firmCore))
  const locked = {
    reference: referenceHandlers(reference),
    instruments: instrumentsHandlers(workspace, shelf),
    firms,
    firmDrafts: firmDraftHandlers(firmCore),
    firmImports: firmImportHandlers(firmCore, emit),
    norms: normHandlers({ ...firmCore, shelf }),
    evidence: evidenceHandlers(work, evidenceFiles),
    signOffs: signOffsHandlers(work),
    assessments: assessmentsHandlers(work, findAssessedFirm(reference, firms.get)),
    ...composeAssociation({
      ...{ workspace, surroundings, resourcesFolder, emit, reference },
      ...{ firmCore, shelf, evidenceFiles },
      erasedList: workspacePaths(homeFolder).erasedList,
    }),
    receivedAssignments: receivedAssignmentsHandlers(work, findAssessedFirm(reference, firms.get)),
  } satisfies PresentHandlers
  const sources = {
    handlers: locked,
    profile: workspace.profile,
    surroundings,
    resourcesFolder,
  }
  return { ...locked, reports: reportHandlers(sources) }
}

/** The fictional firms, told through the use cases on the days of their visits. */
async function fillDemo(
  settings: CoreSettings,
  reference: Reference,
  workspace: OpenWorkspace,
): Promise<void> {
  const { surroundings, setDay } = demoClock(settings.surroundings)
  const search = createFirmSearch(workspace.db, reference)
  const onTheDay = { ...settings, surroundings }
  const parts = makeParts(onTheDay, reference, { workspace, search })
  const handlers = makeHandlers(onTheDay, reference, parts)
  await seedDemo({
    handlers,
    addSampleFirm: (details) => addFirm(parts.firmCore, details, true),
    setDay,
  })
}
