import type { Language } from '#shared/kit/words.ts'

import { assessmentsEn } from './en/assessments.ts'
import { assignmentsEn } from './en/assignments.ts'
import { campaignFormEn } from './en/campaign-form.ts'
import { campaignsEn } from './en/campaigns.ts'
import { batchesEn } from './en/batches.ts'
import { failuresEn } from './en/failures.ts'
import { folderChoiceEn } from './en/folder-choice.ts'
import { copiesEn } from './en/copies.ts'
import { firmFormEn } from './en/firm-form.ts'
import { firmImportsEn } from './en/firm-imports.ts'
import { firmPageEn } from './en/firm-page.ts'
import { firmsEn } from './en/firms.ts'
import { importFaultsEn } from './en/import-faults.ts'
import { mentorDossierEn } from './en/mentor-dossier.ts'
import { mentorExportsEn } from './en/mentor-exports.ts'
import { mentorNoticesEn } from './en/mentor-notices.ts'
import { mentorFormEn } from './en/mentor-form.ts'
import { mentorImportsEn } from './en/mentor-imports.ts'
import { mentorsEn } from './en/mentors.ts'
import { keptPeopleEn } from './en/kept-people.ts'
import { receivedAssignmentsEn } from './en/received-assignments.ts'
import { resultsEn } from './en/results.ts'
import { reviewEn } from './en/review.ts'
import { reviewCommentsEn } from './en/review-comments.ts'
import { signingEn } from './en/signing.ts'
import { historyEn } from './en/history.ts'
import { tableImportsEn } from './en/table-imports.ts'
import { sectorReportsEn } from './en/sector-reports.ts'
import { salvageEn } from './en/salvage.ts'
import { settingsEn } from './en/settings.ts'
import { shellEn } from './en/shell.ts'
import { todayEn } from './en/today.ts'
import { uiEn } from './en/ui.ts'
import { carriedFilesEn } from './en/carried-files.ts'
import { conflictsEn } from './en/conflicts.ts'
import { deviceEn } from './en/device.ts'
import { syncEn } from './en/sync.ts'
import { syncDoctorEn } from './en/sync-doctor.ts'
import { recordFaultsEn } from './en/record-faults.ts'
import { syncFailuresEn } from './en/sync-failures.ts'
import { syncFaultsEn } from './en/sync-faults.ts'
import { updatesEn } from './en/updates.ts'
import { workspaceEn } from './en/workspace.ts'
import { assessmentsVi } from './vi/assessments.ts'
import { assignmentsVi } from './vi/assignments.ts'
import { campaignFormVi } from './vi/campaign-form.ts'
import { campaignsVi } from './vi/campaigns.ts'
import { batchesVi } from './vi/batches.ts'
import { failuresVi } from './vi/failures.ts'
import { folderChoiceVi } from './vi/folder-choice.ts'
import { copiesVi } from './vi/copies.ts'
import { firmFormVi } from './vi/firm-form.ts'
import { firmImportsVi } from './vi/firm-imports.ts'
import { firmPageVi } from './vi/firm-page.ts'
import { firmsVi } from './vi/firms.ts'
import { importFaultsVi } from './vi/import-faults.ts'
import { mentorDossierVi } from './vi/mentor-dossier.ts'
import { mentorExportsVi } from './vi/mentor-exports.ts'
import { mentorNoticesVi } from './vi/mentor-notices.ts'
import { mentorFormVi } from './vi/mentor-form.ts'
import { mentorImportsVi } from './vi/mentor-imports.ts'
import { mentorsVi } from './vi/mentors.ts'
import { keptPeopleVi } from './vi/kept-people.ts'
import { receivedAssignmentsVi } from './vi/received-assignments.ts'
import { resultsVi } from './vi/results.ts'
import { reviewVi } from './vi/review.ts'
import { reviewCommentsVi } from './vi/review-comments.ts'
import { signingVi } from './vi/signing.ts'
import { historyVi } from './vi/history.ts'
import { tableImportsVi } from './vi/table-imports.ts'
import { sectorReportsVi } from './vi/sector-reports.ts'
import { salvageVi } from './vi/salvage.ts'
import { settingsVi } from './vi/settings.ts'
import { shellVi } from './vi/shell.ts'
import { todayVi } from './vi/today.ts'
import { uiVi } from './vi/ui.ts'
import { carriedFilesVi } from './vi/carried-files.ts'
import { conflictsVi } from './vi/conflicts.ts'
import { deviceVi } from './vi/device.ts'
import { syncVi } from './vi/sync.ts'
import { syncDoctorVi } from './vi/sync-doctor.ts'
import { recordFaultsVi } from './vi/record-faults.ts'
import { syncFailuresVi } from './vi/sync-failures.ts'
import { syncFaultsVi } from './vi/sync-faults.ts'
import { updatesVi } from './vi/updates.ts'
import { workspaceVi } from './vi/workspace.ts'

const vi = {
  shell: shellVi,
  ui: uiVi,
  failures: failuresVi,
  sectorReports: sectorReportsVi,
  salvage: salvageVi,
  settings: settingsVi,
  updates: updatesVi,
  personalData: keptPeopleVi,
  today: todayVi,
  receivedAssignments: receivedAssignmentsVi,
  workspace: workspaceVi,
  firms: firmsVi,
  firmPage: firmPageVi,
  firmImports: firmImportsVi,
  tableImports: tableImportsVi,
  importFaults: importFaultsVi,
  folderChoice: folderChoiceVi,
  copies: copiesVi,
  firmForm: firmFormVi,
  mentors: mentorsVi,
  mentorForm: mentorFormVi,
  mentorExports: mentorExportsVi,
  mentorImports: mentorImportsVi,
  mentorNotices: mentorNoticesVi,
  mentorDossier: mentorDossierVi,
  assessments: assessmentsVi,
  campaigns: campaignsVi,
  campaignForm: campaignFormVi,
  assignments: assignmentsVi,
  results: resultsVi,
  review: reviewVi,
  batches: batchesVi,
  reviewComments: reviewCommentsVi,
  signing: signingVi,
  history: historyVi,
  carriedFiles: carriedFilesVi,
  conflicts: conflictsVi,
  device: deviceVi,
  sync: syncVi,
  syncDoctor: syncDoctorVi,
  recordFaults: recordFaultsVi,
  syncFailures: syncFailuresVi,
  syncFaults: syncFaultsVi,
}

/** Every sentence a user reads. Vietnamese leads; a sentence missing in English does not compile. */
export type Text = typeof vi

const en: Text = {
  shell: shellEn,
  ui: uiEn,
  failures: failuresEn,
  sectorReports: sectorReportsEn,
  salvage: salvageEn,
  settings: settingsEn,
  updates: updatesEn,
  personalData: keptPeopleEn,
  today: todayEn,
  receivedAssignments: receivedAssignmentsEn,
  workspace: workspaceEn,
  firms: firmsEn,
  firmPage: firmPageEn,
  firmImports: firmImportsEn,
  tableImports: tableImportsEn,
  importFaults: importFaultsEn,
  folderChoice: folderChoiceEn,
  copies: copiesEn,
  firmForm: firmFormEn,
  mentors: mentorsEn,
  mentorForm: mentorFormEn,
  mentorExports: mentorExportsEn,
  mentorImports: mentorImportsEn,
  mentorNotices: mentorNoticesEn,
  mentorDossier: mentorDossierEn,
  assessments: assessmentsEn,
  campaigns: campaignsEn,
  campaignForm: campaignFormEn,
  assignments: assignmentsEn,
  results: resultsEn,
  review: reviewEn,
  batches: batchesEn,
  reviewComments: reviewCommentsEn,
  signing: signingEn,
  history: historyEn,
  carriedFiles: carriedFilesEn,
  conflicts: conflictsEn,
  device: deviceEn,
  sync: syncEn,
  syncDoctor: syncDoctorEn,
  recordFaults: recordFaultsEn,
  syncFailures: syncFailuresEn,
  syncFaults: syncFaultsEn,
}

export const texts: Readonly<Record<Language, Text>> = { vi, en }
