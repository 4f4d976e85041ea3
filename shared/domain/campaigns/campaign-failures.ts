import type { AssignmentState } from './assignment-state.ts'
import type { BlockingConflict } from './assignment-reasons.ts'
import type { CampaignState } from './campaign-state.ts'

export type CampaignNotFound = { readonly code: 'campaign/not-found' }
export type CampaignChangedMeanwhile = { readonly code: 'campaign/changed-meanwhile' }
export type CampaignStepRefused = {
  readonly code: 'campaign/step-refused'
  readonly state: CampaignState
}
/** Another set of criteria or year would take away what was already given out. */
export type CampaignHasAssignments = {
  readonly code: 'campaign/has-assignments'
  readonly count: number
}
export type CampaignClosed = { readonly code: 'campaign/closed' }
export type UnknownInstrument = { readonly code: 'campaign/unknown-instrument' }
export type NothingToUndo = { readonly code: 'campaign/nothing-to-undo' }
/** Something was sent, done or changed since. */
export type NotUndoable = { readonly code: 'campaign/not-undoable' }
/** Who would have a firm again has no room for it by now, is out of the campaign, or may not go there. */
export type MentorNotFreeAgain = { readonly code: 'campaign/mentor-not-free-again' }
export type TooManyPairs = { readonly code: 'campaign/too-many-pairs'; readonly most: number }
export type TooManyFirms = { readonly code: 'campaign/too-many-firms'; readonly most: number }
export type NobodyToAssign = { readonly code: 'campaign/nobody-to-assign' }

export type AssignmentNotFound = { readonly code: 'assignment/not-found' }
export type AssignmentChangedMeanwhile = { readonly code: 'assignment/changed-meanwhile' }
export type AssignmentStepRefused = {
  readonly code: 'assignment/step-refused'
  readonly state: AssignmentState
}
export type MentorInConflict = {
  readonly code: 'assignment/mentor-in-conflict'
  readonly conflict: BlockingConflict
}
/** `away`: during the whole campaign; `left-out`: taken out of it; `unknown`: not on the roster. */
export type MentorNotFree = {
  readonly code: 'assignment/mentor-not-free'
  readonly because: 'full' | 'away' | 'left-out' | 'unknown' | 'same-as-lead'
}
