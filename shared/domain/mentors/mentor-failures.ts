import type { MentorStatus } from './mentor.ts'

export type MentorNotFound = { readonly code: 'mentor/not-found' }
export type MentorChangedMeanwhile = { readonly code: 'mentor/changed-meanwhile' }
export type MentorFieldWrong = {
  readonly code: 'mentor/field-wrong'
  readonly field: 'fullName' | 'orgName' | 'orgTaxCode' | 'wardCode' | 'fieldsRegistered'
  readonly value: string
}
/** The step does not lead from the state the mentor is in. */
export type MentorStepRefused = {
  readonly code: 'mentor/step-refused'
  readonly status: MentorStatus
  readonly because: 'not-from-here' | 'no-reason' | 'no-decision'
}
/** Firms were given to the mentor, or hours stand for them: these are kept, and so is the mentor. */
export type MentorInUse = {
  readonly code: 'mentor/in-use'
  readonly firms: number
  readonly hours: number
}
/** The person of the device is another mentor of the roster. */
export type PersonTaken = { readonly code: 'mentor/person-taken'; readonly name: string }
