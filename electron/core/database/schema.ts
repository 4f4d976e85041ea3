import type { Kysely, Transaction } from 'kysely'

import type { AssessmentTables } from '#core/assessments/assessment-tables.ts'
import type { BatchTables } from '#core/batches/batch-tables.ts'
import type { CampaignTables } from '#core/campaigns/campaign-tables.ts'
import type { EvidenceTables } from '#core/evidence/evidence-tables.ts'
import type { FirmTables } from '#core/firms/firm-tables.ts'
import type { HistoryTables } from '#core/history/history-tables.ts'
import type { MentorTables } from '#core/mentors/mentor-tables.ts'
import type { NormTables } from '#core/norms/norm-tables.ts'
import type { PersonalDataTables } from '#core/personal-data/personal-data-tables.ts'
import type { ReceivedAssignmentTables } from '#core/sync/assignments/received-assignment-tables.ts'
import type { ReviewTables } from '#core/review/review-tables.ts'
import type { SectorReportTables } from '#core/sector-reports/sector-report-tables.ts'
import type { SignOffTables } from '#core/sign-offs/sign-off-tables.ts'
import type { SyncTables } from '#core/sync/sync-tables.ts'
import type { WorkspaceTables } from '#core/workspace/workspace-tables.ts'

/** All tables, each described in the folder of its domain. STRICT, ISO text, 0/1. */
export type DatabaseSchema = WorkspaceTables &
  FirmTables &
  AssessmentTables &
  HistoryTables &
  EvidenceTables &
  SignOffTables &
  NormTables &
  MentorTables &
  CampaignTables &
  SyncTables &
  BatchTables &
  ReceivedAssignmentTables &
  ReviewTables &
  SectorReportTables &
  PersonalDataTables

/** The open database: held by use cases, which decide where a transaction begins. */
export type AppDatabase = Kysely<DatabaseSchema>
/** Enough to read; a transaction will do, so a read can join the write around it. */
export type ReadDb = Pick<AppDatabase, 'selectFrom'>
/** Writing asks for a transaction, so a change and its history entry cannot be split. */
export type WriteTx = Transaction<DatabaseSchema>
