import type { ReadDb } from '#core/database/schema.ts'
import { findLiveFirm } from '#core/firms/find-live-firm.ts'
import type { ReceivedAssignment } from '#shared/domain/campaigns/received-assignment.ts'

import {
  findMadeOfIt,
  listStoredAssignments,
  type StoredAssignment,
} from '#core/sync/assignments/received-assignment-repository.ts'

const withdrawnShownMs = 14 * 24 * 3_600_000

/** `userId` is who this laptop's certificate names; null when it has none. */
export async function listReceivedAssignments(
  db: ReadDb,
  { userId, now }: { readonly userId: string | null; readonly now: Date },
): Promise<ReceivedAssignment[]> {
  const since = new Date(now.getTime() - withdrawnShownMs).toISOString()
  const received: ReceivedAssignment[] = []
  for (const stored of await listStoredAssignments(db, since)) {
    received.push(await toReceived(db, stored, userId))
  }
  return received
}

async function toReceived(
  db: ReadDb,
  { assignmentId, body, sentBy, receivedAt, withdrawnAt }: StoredAssignment,
  userId: string | null,
): Promise<ReceivedAssignment> {
  const { campaign, lead, co, dueOn, note } = body
  const { firmId, details } = body.firm
  const firm = (await findLiveFirm(db, firmId)) ?? details
  return {
    assignmentId,
    firmId,
    firmName: firm.name,
    taxCode: firm.taxCode,
    campaignName: campaign.name,
    instrumentId: campaign.instrument.id,
    referenceYear: campaign.referenceYear,
    dueOn,
    leadName: lead.name,
    coName: co?.name ?? null,
    isLead: lead.userId === userId,
    note,
    sentBy,
    receivedAt,
    assessment: (await findMadeOfIt(db, body)) ?? null,
    withdrawnAt,
  }
}
