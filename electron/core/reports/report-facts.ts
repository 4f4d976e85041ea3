import type { Assessment } from '#shared/domain/assessments/assessment.ts'
import type { Evidence } from '#shared/domain/assessments/evidence.ts'
import type { HistoryEntry } from '#shared/domain/assessments/history-entry.ts'
import type { ProgrammeMatch } from '#shared/domain/assessments/match-programmes.ts'
import type { SignOff } from '#shared/domain/assessments/sign-off.ts'
import type { Firm } from '#shared/domain/firms/firm.ts'
import type { SizeClass } from '#shared/domain/firms/size-class.ts'
import type { Evaluation, PathToClass } from '#shared/domain/instruments/evaluation.ts'
import type { Explanation } from '#shared/domain/instruments/explanation.ts'
import type { InstrumentDefinition } from '#shared/domain/instruments/instrument-definition.ts'
import type { WorkspaceProfile } from '#shared/domain/workspace/workspace.ts'
import type { Language, Words } from '#shared/kit/words.ts'

import type { Numbers } from './report-numbers.ts'
import type { ReportText } from './report-text-vi.ts'

/** What the lists say about the firm, in words. */
export type FirmPlace = {
  readonly vsicName: string | null
  readonly keySector: Words | null
  readonly ward: string | null
  readonly sizeClass: SizeClass
}

/** Everything a report of one assessment is made from; nothing is looked up while it is laid out. */
export type ReportFacts = {
  readonly assessment: Assessment
  readonly firm: Firm
  readonly place: FirmPlace
  readonly profile: WorkspaceProfile
  readonly instrument: InstrumentDefinition
  readonly evaluation: Evaluation
  readonly explanations: readonly Explanation[]
  /** For the classes above the one reached, nearest first. */
  readonly paths: readonly PathToClass[]
  readonly programmes: readonly ProgrammeMatch[]
  readonly signOffs: readonly SignOff[]
  readonly evidence: readonly Evidence[]
  readonly history: { readonly intact: boolean; readonly entries: readonly HistoryEntry[] }
  /** ISO instant at which the report was asked for. */
  readonly madeAt: string
}

/** The language of one report: its sentences, its figures, and the pick among two names. */
export type Voice = {
  readonly language: Language
  readonly text: ReportText
  readonly numbers: Numbers
  readonly say: (words: Words) => string
}
