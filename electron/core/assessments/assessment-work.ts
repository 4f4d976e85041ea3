import { sha256 } from '#core/history/history-chain.ts'
import type { InstrumentShelf } from '#core/instruments/instrument-shelf.ts'
import type { Surroundings } from '#core/surroundings.ts'
import type { OpenWorkspace } from '#core/workspace/open-workspace.ts'
import type { AssessmentContent } from '#shared/domain/assessments/assessment.ts'
import { canonicalJson } from '#shared/kit/canonical-json.ts'

import type { AssessmentMemory } from './assessment-memory.ts'

/** What every use case of assessments works with. */
export type AssessmentWork = {
  readonly workspace: OpenWorkspace
  readonly surroundings: Surroundings
  readonly shelf: InstrumentShelf
  readonly memory: AssessmentMemory
}

/** What a signature is bound to. */
export function hashContent(content: AssessmentContent): string {
  return sha256(canonicalJson(content))
}
