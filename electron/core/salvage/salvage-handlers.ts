import type { WorkspaceDoor } from '#core/workspace/workspace-door.ts'
import { refusingDamage } from '#core/workspace/unlock-workspace.ts'
import { unlockKey } from '#core/workspace/unlock-key.ts'
import type { AppEvent } from '#shared/contract/app-events.ts'
import type { AppHandlers } from '#shared/contract/app-contract.ts'
import type { InstrumentDefinition } from '#shared/domain/instruments/instrument-definition.ts'
import { failed, succeeded } from '#shared/kit/result.ts'

import { exportReport } from './export-report.ts'
import { readReport } from './report-file.ts'
import { salvageWorkspace } from './salvage-workspace.ts'

type Settings = {
  readonly instruments: readonly InstrumentDefinition[]
  readonly emit: (event: AppEvent) => void
}

type Wanted = Parameters<AppHandlers['salvage']['run']>[0]
type Answered = ReturnType<AppHandlers['salvage']['run']>

/** Stands beside the lock, not behind it: what is salvaged can often not be opened. */
export function salvageHandlers(
  door: WorkspaceDoor,
  { instruments, emit }: Settings,
): AppHandlers['salvage'] {
  let running: AbortController | null = null
  const run = async ({ opensWith, fillsFromBackup }: Wanted): Answered => {
    const dataKey = await findKey(door, opensWith)
    if (!dataKey.ok) return dataKey
    running = new AbortController()
    try {
      return await salvageWorkspace(door, {
        ...{ dataKey: dataKey.value, fillsFromBackup, instruments, signal: running.signal },
        onProgress: (done, total) => emit({ kind: 'progress', task: 'salvage', done, total }),
      })
    } finally {
      running = null
    }
  }
  const lastReport = () => {
    const key = door.session.copyOfKey()
    const report = key && readReport(door.paths.salvageReport, key)
    key?.fill(0)
    return report
  }
  return {
    run: (wanted) => door.session.inTurn(() => refusingDamage(() => run(wanted))),
    stop: () => {
      running?.abort()
      return Promise.resolve(succeeded(undefined))
    },
    report: () => Promise.resolve(succeeded(lastReport())),
    exportReport: ({ language }) => {
      const report = lastReport()
      return Promise.resolve(succeeded(report && exportReport(report, language)))
    },
  }
}

async function findKey(door: WorkspaceDoor, opensWith: Wanted['opensWith']) {
  const { session } = door
  const status = session.status()
  if (status.state === 'open') {
    const dataKey = session.copyOfKey()
    if (!status.readOnly || !dataKey) return failed({ code: 'salvage/not-needed' as const })
    return succeeded(dataKey)
  }
  // Locked while the window still thought it open: there is nothing to open it with.
  if (opensWith.kind === 'open') return failed({ code: 'salvage/stopped' as const })
  session.takeFolder()
  return unlockKey(door, opensWith)
}
