import {
  assessmentsContract,
  evidenceContract,
  instrumentsContract,
  normsContract,
  reportsContract,
  signOffsContract,
} from './assessments-contract.ts'
import { copiesContract } from './copies-contract.ts'
import { batchesContract } from './batches-contract.ts'
import { assignmentsContract, campaignsContract, visitsContract } from './campaigns-contract.ts'
import type { ClientOf, HandlersOf } from './call.ts'
import {
  firmDraftsContract,
  firmImportsContract,
  firmsContract,
  referenceContract,
} from './firms-contract.ts'
import { hostContract } from './host-contract.ts'
import { mentorDossiersContract } from './mentor-dossiers-contract.ts'
import { mentorDraftsContract } from './mentor-drafts-contract.ts'
import { mentorExportsContract } from './mentor-exports-contract.ts'
import { mentorImportsContract } from './mentor-imports-contract.ts'
import { mentorNoticesContract } from './mentor-notices-contract.ts'
import { mentorsContract } from './mentors-contract.ts'
import { personalDataContract } from './personal-data-contract.ts'
import { receivedAssignmentsContract } from './received-assignments-contract.ts'
import { reviewCommentsContract, reviewContract } from './review-contract.ts'
import { salvageContract } from './salvage-contract.ts'
import { sectorReportsContract } from './sector-reports-contract.ts'
import {
  carriedFilesContract,
  conflictsContract,
  enrolmentContract,
  syncContract,
} from './sync-contract.ts'
import { updatesContract } from './updates-contract.ts'
import { backupsContract, preferencesContract, workspaceContract } from './workspace-contract.ts'

/** Everything the window can ask for. Read this file first. */
export const appContract = {
  host: hostContract,
  preferences: preferencesContract,
  workspace: workspaceContract,
  backups: backupsContract,
  copies: copiesContract,
  salvage: salvageContract,
  reference: referenceContract,
  instruments: instrumentsContract,
  norms: normsContract,
  firms: firmsContract,
  firmDrafts: firmDraftsContract,
  firmImports: firmImportsContract,
  mentors: mentorsContract,
  mentorDossiers: mentorDossiersContract,
  mentorDrafts: mentorDraftsContract,
  mentorImports: mentorImportsContract,
  mentorExports: mentorExportsContract,
  campaigns: campaignsContract,
  assignments: assignmentsContract,
  visits: visitsContract,
  mentorNotices: mentorNoticesContract,
  assessments: assessmentsContract,
  evidence: evidenceContract,
  signOffs: signOffsContract,
  reports: reportsContract,
  batches: batchesContract,
  receivedAssignments: receivedAssignmentsContract,
  sync: syncContract,
  enrolment: enrolmentContract,
  carriedFiles: carriedFilesContract,
  conflicts: conflictsContract,
  review: reviewContract,
  reviewComments: reviewCommentsContract,
  sectorReports: sectorReportsContract,
  personalData: personalDataContract,
  updates: updatesContract,
}

export type AppContract = typeof appContract
export type AppHandlers = HandlersOf<AppContract>
export type AppClient = ClientOf<AppContract>

/** The IPC channel of a call named `<domain>.<name>`. */
export function channelOf(callName: string): string {
  return `app:${callName}`
}
