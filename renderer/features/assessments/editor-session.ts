import { replaceEqualDeep } from '@tanstack/react-query'

import type { Assessment, AssessmentContent, Edit } from '#shared/domain/assessments/assessment.ts'
import { applyEdits } from '#shared/domain/assessments/apply-edits.ts'
import type { InstrumentInput } from '#shared/domain/instruments/instrument-definition.ts'

import { createAutosaveQueue, type SaveTask, type SavingState } from './autosave-queue.ts'
import { answeredWith, type KeptWithQuestion } from './change-answer.ts'
import { observableState } from './observable-state.ts'
import {
  readTypedValue,
  type MoneyUnit,
  type TypedFault,
  type TypedValue,
} from './read-typed-value.ts'

/** Text of a number field while it is not (or cannot be) what is stored. */
export type Draft = { readonly text: string; readonly fault: TypedFault | null }

export type EditorState = {
  /** As the store last answered it. */
  readonly assessment: Assessment
  /** The stored content with everything on it that is still on its way. */
  readonly content: AssessmentContent
  readonly drafts: Readonly<Record<string, Draft>>
  readonly unit: MoneyUnit
  readonly saving: SavingState
  readonly savedAt: Date | null
  readonly canUndo: boolean
  /** Why storing fails for now; null when it does not, or when the application cannot be reached. */
  readonly obstacle: string | null
  /** Why the last change was not taken; null when it was. */
  readonly refusal: string | null
}

/** What the store makes of a task. */
export type StoreAnswer =
  | { readonly kind: 'stored'; readonly assessment: Assessment }
  | { readonly kind: 'refused'; readonly code: string }
  | { readonly kind: 'nothing-to-do' }
  | { readonly kind: 'again'; readonly code: string }

export type EditorSession = {
  readonly state: () => EditorState
  readonly subscribe: (listener: () => void) => () => void
  /** Edits of one group that come quickly one after the other are one step of undo. */
  readonly change: (edits: readonly Edit[], group: string) => void
  readonly type: (input: InstrumentInput, text: string) => void
  /** The field was left: an accepted text gives way to the stored figure, a faulty one stays. */
  readonly leave: (key: string) => void
  readonly setUnit: (unit: MoneyUnit) => void
  readonly undo: () => Promise<void>
  readonly redo: () => Promise<void>
  readonly flush: () => Promise<void>
  /** Forgets what is not stored: the workspace was locked. */
  readonly drop: () => void
  readonly dismissRefusal: () => void
}

export function createEditorSession(options: {
  readonly assessment: Assessment
  readonly unit: MoneyUnit
  readonly store: (task: SaveTask) => Promise<StoreAnswer>
  readonly now?: () => Date
}): EditorSession {
  const now = options.now ?? (() => new Date())
  const { get, become, subscribe } = observableState(firstState(options.assessment, options.unit))
  const queue = createAutosaveQueue({
    onState: (saving) => become({ saving, ...withUnsaved(get(), queue.unsaved()) }),
    send: async (task) => {
      const answer = await options.store(task)
      become({ obstacle: answer.kind === 'again' ? answer.code : null })
      if (answer.kind === 'again') return 'again'
      if (answer.kind === 'refused') become({ refusal: answer.code })
      if (answer.kind !== 'stored') return 'refused'
      const assessment = replaceEqualDeep<Assessment>(get().assessment, answer.assessment)
      become({ assessment, savedAt: now(), ...(task.kind === 'change' ? {} : { drafts: {} }) })
      return 'stored'
    },
  })
  const push = (edits: readonly Edit[], group: string) =>
    queue.push({ kind: 'change', group, edits })
  const step = (kind: 'undo' | 'redo') => {
    queue.push({ kind })
    return queue.flush()
  }

  return {
    state: get,
    subscribe,
    change: (edits, group) => {
      const keys = edits.map((edit) => ('key' in edit ? edit.key : ''))
      become({ drafts: withoutKeys(get().drafts, keys) })
      push(edits, group)
    },
    type: typing(get, become, push),
    leave: (key) => {
      void queue.flush()
      if (get().drafts[key]?.fault === null) become({ drafts: withoutKeys(get().drafts, [key]) })
    },
    setUnit: (unit) => {
      const faulty = Object.entries(get().drafts).filter(([, draft]) => draft.fault !== null)
      become({ unit, drafts: Object.fromEntries(faulty) })
    },
    undo: () => step('undo'),
    redo: () => step('redo'),
    flush: () => queue.flush(),
    drop: () => {
      queue.drop()
      become({ drafts: {} })
    },
    dismissRefusal: () => become({ refusal: null }),
  }
}

function firstState(assessment: Assessment, unit: MoneyUnit): EditorState {
  return {
    assessment,
    content: assessment.content,
    drafts: {},
    unit,
    saving: { kind: 'saved', failures: 0 },
    savedAt: null,
    canUndo: assessment.canUndo,
    obstacle: null,
    refusal: null,
  }
}

function faultOf(read: TypedValue): TypedFault | null {
  return read.kind === 'faulty' ? read.fault : null
}

/**
 * What is typed is stored when it is a figure, and withdraws the figure before it when it is not:
 * what stands on screen is what is stored. Note and strength wait for the next figure.
 */
function typing(
  get: () => EditorState,
  become: (next: Partial<EditorState>) => void,
  push: (edits: readonly Edit[], group: string) => void,
): EditorSession['type'] {
  const kept = new Map<string, KeptWithQuestion>()
  return (input, text) => {
    const { key } = input
    const read = readTypedValue(input.type, text, get().unit)
    become({ drafts: { ...get().drafts, [key]: { text, fault: faultOf(read) } } })

    const before = get().content.answers[key]
    if (before !== undefined) kept.set(key, before)
    const after = read.kind === 'value' ? answeredWith(read.value, before ?? kept.get(key)) : null
    const isWithdrawn = after === null && before?.status === 'answered'
    const isNew = after !== null && before?.value !== after.value
    if (isWithdrawn || isNew) push([{ field: 'answer', key, value: after }], `answer:${key}`)
  }
}

function withUnsaved(
  state: EditorState,
  unsaved: readonly SaveTask[],
): Pick<EditorState, 'content' | 'canUndo'> {
  const edits = unsaved.flatMap((task) => (task.kind === 'change' ? task.edits : []))
  const content = applyEdits(state.assessment.content, edits)
  return {
    content: replaceEqualDeep<AssessmentContent>(state.content, content),
    canUndo: state.assessment.canUndo || edits.length > 0,
  }
}

function withoutKeys<Value>(
  entries: Readonly<Record<string, Value>>,
  keys: readonly string[],
): Record<string, Value> {
  return Object.fromEntries(Object.entries(entries).filter(([name]) => !keys.includes(name)))
}
