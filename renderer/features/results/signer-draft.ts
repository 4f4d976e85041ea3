import type { Signer } from '#shared/domain/assessments/sign-off.ts'

/** What one side has filled in so far. */
export type SignerDraft = {
  readonly fullName: string
  readonly title: string
  /** Each stroke is x,y,x,y,… in a box of 600 x 200. */
  readonly strokes: readonly (readonly number[])[]
}

export type SignerFaults = {
  readonly fullName: boolean
  readonly title: boolean
  readonly strokes: boolean
}

export function findSignerFaults({ fullName, title, strokes }: SignerDraft): SignerFaults {
  return {
    fullName: fullName.trim().length < 2,
    title: title.trim().length < 1,
    strokes: strokes.length === 0,
  }
}

export function toSigner(party: Signer['party'], draft: SignerDraft): Signer {
  return { ...draft, party, strokes: draft.strokes.map((stroke) => [...stroke]) }
}
