import type { Language } from '#shared/kit/words.ts'

import { assessmentsEn } from './en/assessments.ts'
import { failuresEn } from './en/failures.ts'
import { firmFormEn } from './en/firm-form.ts'
import { firmImportsEn } from './en/firm-imports.ts'
import { firmPageEn } from './en/firm-page.ts'
import { firmsEn } from './en/firms.ts'
import { importFaultsEn } from './en/import-faults.ts'
import { mentorFormEn } from './en/mentor-form.ts'
import { mentorsEn } from './en/mentors.ts'
import { receivedAssignmentsEn } from './en/received-assignments.ts'
import { resultsEn } from './en/results.ts'
import { reviewEn } from './en/review.ts'
import { reviewCommentsEn } from './en/review-comments.ts'
import { signingEn } from './en/signing.ts'
import { historyEn } from './en/history.ts'
import { sectorReportsEn } from './en/sector-reports.ts'
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
import { workspaceEn } from './en/workspace.ts'
import { assessmentsVi } from './vi/assessments.ts'
import { failuresVi } from './vi/failures.ts'
import { firmFormVi } from './vi/firm-form.ts'
import { firmImportsVi } from './vi/firm-imports.ts'
import { firmPageVi } from './vi/firm-page.ts'
import { firmsVi } from './vi/firms.ts'
import { importFaultsVi } from './vi/import-faults.ts'
import { mentorFormVi } from './vi/mentor-form.ts'
import { mentorsVi } from './vi/mentors.ts'
import { receivedAssignmentsVi } from './vi/received-assignments.ts'
import { resultsVi } from './vi/results.ts'
import { reviewVi } from './vi/review.ts'
import { reviewCommentsVi } from './vi/review-comments.ts'
import { signingVi } from './vi/signing.ts'
import { historyVi } from './vi/history.ts'
import { sectorReportsVi } from './vi/sector-reports.ts'
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
import { workspaceVi } from './vi/workspace.ts'

const vi = {
  shell: shellVi,
  ui: uiVi,
  failures: failuresVi,
  sectorReports: sectorReportsVi,
  settings: settingsVi,
  today: todayVi,
  receivedAssignments: receivedAssignmentsVi,
  workspace: workspaceVi,
  firms: firmsVi,
  firmPage: firmPageVi,
  firmImports: firmImportsVi,
  importFaults: importFaultsVi,
  firmForm: firmFormVi,
  mentors: mentorsVi,
  mentorForm: mentorFormVi,
  assessments: assessmentsVi,
  results: resultsVi,
  review: reviewVi,
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
  settings: settingsEn,
  today: todayEn,
  receivedAssignments: receivedAssignmentsEn,
  workspace: workspaceEn,
  firms: firmsEn,
  firmPage: firmPageEn,
  firmImports: firmImportsEn,
  importFaults: importFaultsEn,
  firmForm: firmFormEn,
  mentors: mentorsEn,
  mentorForm: mentorFormEn,
  assessments: assessmentsEn,
  results: resultsEn,
  review: reviewEn,
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
