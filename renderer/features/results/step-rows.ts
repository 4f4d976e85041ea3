import type {
  AssessmentContent,
  Edit,
  RoadmapAction,
} from '#shared/domain/assessments/assessment.ts'
import type { PathStep } from '#shared/domain/instruments/evaluation.ts'

/** One part of a criterion that can climb: its steps, lowest first, and the one picked. */
export type StepRow = {
  readonly unit: string
  readonly steps: readonly PathStep[]
  readonly picked: PathStep | null
  readonly action: RoadmapAction | null
}

/** `C03+2` climbs the unit `C03`. */
function unitOf(stepId: string): string {
  return stepId.slice(0, stepId.lastIndexOf('+'))
}

export function toStepRows(
  steps: readonly PathStep[],
  actions: AssessmentContent['actions'],
): readonly StepRow[] {
  return [...Map.groupBy(steps, ({ id }) => unitOf(id))].map(([unit, ofUnit]) => {
    const picked = ofUnit.find(({ id }) => id in actions) ?? null
    return { unit, steps: ofUnit, picked, action: picked ? (actions[picked.id] ?? null) : null }
  })
}

/** Actions whose step is no longer there: the answers changed since they were agreed. */
export function orphanedActions(
  steps: readonly PathStep[],
  actions: AssessmentContent['actions'],
): readonly string[] {
  const ids = new Set(steps.map(({ id }) => id))
  return Object.keys(actions).filter((id) => !ids.has(id))
}

export function toAction(step: PathStep, what: string): RoadmapAction {
  return {
    criterion: step.criterion,
    bands: step.bands,
    what: what.slice(0, 2000),
    byWhom: '',
    dueOn: null,
    programmeIds: [],
  }
}

/** Picks the step, or takes the picked one back. */
export function toggleStep(row: StepRow, step: PathStep, what: string): Edit[] {
  const value = row.picked === null ? toAction(step, what) : null
  return [{ field: 'action', key: row.picked?.id ?? step.id, value }]
}

/** Climbs to another band instead, as one change; who does it and by when is kept. */
export function climbInstead({ picked, action }: StepRow, to: PathStep, what: string): Edit[] {
  return [
    ...(picked ? [{ field: 'action' as const, key: picked.id, value: null }] : []),
    {
      field: 'action' as const,
      key: to.id,
      value: action ? { ...action, bands: to.bands, what } : toAction(to, what),
    },
  ]
}

/** Makes the picked steps exactly these: what was agreed for a step that stays is kept. */
export function pickExactly(
  steps: readonly PathStep[],
  actions: AssessmentContent['actions'],
  what: (step: PathStep) => string,
): Edit[] {
  const wanted = new Set(steps.map(({ id }) => id))
  return [
    ...Object.keys(actions)
      .filter((id) => !wanted.has(id))
      .map((key) => ({ field: 'action' as const, key, value: null })),
    ...steps
      .filter(({ id }) => !(id in actions))
      .map((step) => ({
        field: 'action' as const,
        key: step.id,
        value: toAction(step, what(step)),
      })),
  ]
}
