import type { EvidenceFiles } from '#core/evidence/evidence-files.ts'
import { repeatErasures } from '#core/personal-data/repeat-erasures.ts'
import type { Surroundings } from '#core/surroundings.ts'
import type { OpenWorkspace } from '#core/workspace/open-workspace.ts'
import type { WorkspacePaths } from '#core/workspace/workspace-paths.ts'

import { retainIfDue } from './retain-if-due.ts'

type Opened = {
  readonly surroundings: Surroundings
  readonly reportBug: (place: string, error: unknown) => void
  readonly paths: WorkspacePaths
  readonly workspace: OpenWorkspace
  readonly evidenceFiles: EvidenceFiles
}

/** What has been kept long enough goes soon after opening; a fault is reported, and the work goes on. */
export async function retainInTurn(opened: Opened): Promise<void> {
  const { surroundings, reportBug, paths, evidenceFiles: files } = opened
  const { db, isDemo, readOnly } = opened.workspace
  if (isDemo || readOnly) return
  try {
    await repeatErasures({ db, surroundings, files, erasedList: paths.erasedList })
    await retainIfDue({ db, surroundings })
  } catch (error) {
    reportBug('retention', error)
  }
}
