import { createContext, useContext } from 'react'

import type { Assessment } from '#shared/domain/assessments/assessment.ts'
import type { Firm } from '#shared/domain/firms/firm.ts'
import type {
  Criterion,
  InstrumentDefinition,
  InstrumentInput,
} from '#shared/domain/instruments/instrument-definition.ts'

import type { EditorSession } from './editor-session.ts'
import type { PointsOfOption } from './outline-points.ts'
import type { EvidenceActions } from './use-evidence.ts'

/** What every question of one open form shares. */
export type EditorParts = {
  readonly session: EditorSession
  readonly instrument: InstrumentDefinition
  readonly uses: Readonly<Record<string, readonly Criterion[]>>
  readonly optionPoints: Readonly<Record<string, Readonly<Record<string, PointsOfOption>>>>
  readonly previous: Assessment | null
  /** Null where it has been removed. */
  readonly firm: Firm | null
  readonly canEdit: boolean
  readonly explain: (criterionCode: string) => void
  readonly chooseNorms: () => void
  readonly pasteColumn: (from: InstrumentInput, cells: readonly string[]) => void
}

export const EditorPartsContext = createContext<EditorParts | null>(null)
export const EvidenceContext = createContext<EvidenceActions | null>(null)

export function useEditorParts(): EditorParts {
  const parts = useContext(EditorPartsContext)
  if (parts === null) throw new Error('useEditorParts outside an open form')
  return parts
}

export function useEvidenceActions(): EvidenceActions {
  const evidence = useContext(EvidenceContext)
  if (evidence === null) throw new Error('useEvidenceActions outside an open form')
  return evidence
}
