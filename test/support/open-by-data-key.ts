import { openAssessmentMemory } from '#core/assessments/assessment-memory.ts'
import type { AssessmentWork } from '#core/assessments/assessment-work.ts'
import { openInstrumentShelf } from '#core/instruments/instrument-shelf.ts'
import { realSurroundings } from '#core/surroundings.ts'
import { openWorkspaceFile } from '#core/workspace/open-workspace-file.ts'

/** The open workspace as use cases see it, without the half second its passphrase takes. */
export async function openByDataKey(file: string, dataKey: Uint8Array): Promise<AssessmentWork> {
  const { profile, ...opened } = await openWorkspaceFile(file, dataKey, {
    beforeMigration: () => Promise.resolve(),
    afterMigration: () => Promise.resolve(),
  })
  return {
    workspace: { ...opened, profile: () => profile },
    surroundings: realSurroundings,
    shelf: openInstrumentShelf(),
    memory: openAssessmentMemory(),
  }
}
