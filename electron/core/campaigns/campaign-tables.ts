import type { AssignmentState } from '#shared/domain/campaigns/assignment-state.ts'
import type { CampaignState } from '#shared/domain/campaigns/campaign-state.ts'
import type { CampaignChangeKind } from '#shared/domain/campaigns/campaign-change.ts'

type CampaignsTable = {
  id: string
  name: string
  instrument_id: string
  instrument_version: string
  instrument_sha256: string
  norm_set_id: string | null
  reference_year: number
  /** JSON, like quotas, team and plan. */
  sectors: string
  starts_on: string
  ends_on: string
  quotas: string
  team: string
  plan: string
  two_person_review: number | null
  state: CampaignState
  version: number
  created_at: string
  updated_at: string
  deleted_at: string | null
}

type AssignmentsTable = {
  id: string
  campaign_id: string
  firm_id: string
  lead_mentor_id: string
  co_mentor_id: string | null
  visit_on: string | null
  due_on: string
  state: AssignmentState
  /** JSON; null when a person chose the mentor. */
  reasons: string | null
  changed_because: string | null
  /** What the mentor last heard of it. */
  told: 'sent' | 'withdrawn' | null
  version: number
  updated_at: string
}

/** Tables of campaigns, their firms, assignments, and what can be undone. */
export type CampaignTables = {
  campaigns: CampaignsTable
  campaign_targets: {
    campaign_id: string
    firm_id: string
    /** JSON of what stood in the way of every mentor. */
    unplaced: string | null
  }
  campaign_assignments: AssignmentsTable
  campaign_absences: { campaign_id: string; mentor_id: string; because: string; since: string }
  campaign_changes: {
    id: string
    campaign_id: string
    seq: number
    kind: CampaignChangeKind
    note: string
    made_at: string
    made_by: string
    undone_at: string | null
  }
  campaign_change_rows: {
    change_id: string
    assignment_id: string
    before: string | null
    version_after: number
  }
}
