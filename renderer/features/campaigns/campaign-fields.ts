import type { useInstruments } from '../../client/use-instruments.ts'
import type { CampaignDraft } from './campaign-draft.ts'

export type KnownInstruments = NonNullable<ReturnType<typeof useInstruments>['data']>

/** What every part of the form is given. */
export type FieldsProps = {
  readonly draft: CampaignDraft
  /** The words under a field at fault; null for one that is right, or before the first try. */
  readonly fault: (field: string) => string | null
  readonly set: (part: Partial<CampaignDraft>) => void
}
