import type { InstrumentShelf } from '#core/instruments/instrument-shelf.ts'
import type { Surroundings } from '#core/surroundings.ts'
import type { OpenWorkspace } from '#core/workspace/open-workspace.ts'

import type { AssessmentMemory } from './assessment-memory.ts'

/** What every use case of assessments works with. */
export type AssessmentWork = {
  readonly workspace: OpenWorkspace
  readonly surroundings: Surroundings
  readonly shelf: InstrumentShelf
  readonly memory: AssessmentMemory
}
