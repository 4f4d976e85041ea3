import { listWaitingBatches } from '#core/batches/list-batches-of.ts'
import type { AppHandlers } from '#shared/contract/app-contract.ts'
import { failed, succeeded, type Result } from '#shared/kit/result.ts'
import type { NotEnrolled } from '#shared/contract/sync-contract.ts'

import { listSyncConflicts } from './conflicts/list-sync-conflicts.ts'
import { settleConflict, undoSettling } from './conflicts/settle-conflict.ts'
import { answerRequest } from './device/answer-request.ts'
import { findEnrolledDevice } from './device/device-repository.ts'
import { enrolByCode } from './device/enrol-by-code.ts'
import { makeRequestFile, readCertificateFile } from './device/enrol-by-file.ts'
import { readRequest } from './device/read-request.ts'
import { renewCertificate } from './device/renew-certificate.ts'
import { makeDoctorReport } from './doctor/make-doctor-report.ts'
import { runDoctor } from './doctor/run-doctor.ts'
import { carriedFilePreviews } from './files/carried-file-previews.ts'
import { listDrives } from '#core/files/list-drives.ts'
import { makeBatchFile, writeBatchFiles } from './files/write-batch-files.ts'
import { listSentRecords, listStoredReceipts } from './outbox/list-sent-records.ts'
import { retryRecord } from './outbox/retry-record.ts'
import { submitAssessments } from './outbox/submit-assessments.ts'
import { readStatus } from './read-status.ts'
import type { SyncRunner } from './run/sync-runner.ts'
import type { SyncWork } from './sync-work.ts'

export type SyncHandlers = Pick<AppHandlers, 'sync' | 'enrolment' | 'carriedFiles' | 'conflicts'>

/** Whatever was asked for may have moved something that the window shows. */
export function syncHandlers(work: SyncWork, runner: SyncRunner): SyncHandlers {
  const announcing = async <Value>(asked: Promise<Value>): Promise<Value> => {
    const answer = await asked
    work.emit({ kind: 'sync-changed' })
    return answer
  }
  return {
    sync: syncCalls(work, runner, announcing),
    enrolment: enrolmentCalls(work, runner, announcing),
    carriedFiles: carriedFilesCalls(work, announcing),
    conflicts: {
      list: async ({ settled }) => succeeded(await listSyncConflicts(work.db, settled)),
      settle: (wanted) => announcing(settleConflict(work, wanted)),
      undo: ({ conflictId }) => announcing(undoSettling(work, conflictId)),
    },
  }
}

type Announcing = <Value>(asked: Promise<Value>) => Promise<Value>

function syncCalls(
  work: SyncWork,
  runner: SyncRunner,
  announcing: Announcing,
): AppHandlers['sync'] {
  const startEnrolled = async (mayReplace: boolean): Promise<Result<undefined, NotEnrolled>> => {
    if (!(await findEnrolledDevice(work.db))) return failed({ code: 'sync/not-enrolled' })
    runner.start({ mayReplace })
    return succeeded()
  }
  return {
    status: async () => succeeded(await readStatus(work, runner)),
    records: async (wanted) => succeeded(await listSentRecords(work.db, wanted)),
    receipts: async ({ revId }) => succeeded(await listStoredReceipts(work.db, revId)),
    submit: async ({ assessmentIds }) => {
      const submitted = await announcing(submitAssessments(work, assessmentIds))
      if (submitted.ok) runner.goSoon()
      return submitted
    },
    start: () => startEnrolled(false),
    allowReplacing: () => startEnrolled(true),
    cancel: () => {
      runner.cancel()
      return Promise.resolve(succeeded())
    },
    retry: async ({ revId }) => {
      await announcing(retryRecord(work, revId))
      runner.start()
      return succeeded()
    },
    doctor: async () => succeeded(await runDoctor(work)),
    doctorReport: async ({ language }) => succeeded(await makeDoctorReport(work, language)),
  }
}

/** A sync that runs is given up first, and none starts: it works with the certificate that is about to change. */
function enrolmentCalls(
  work: SyncWork,
  runner: SyncRunner,
  announcing: Announcing,
): AppHandlers['enrolment'] {
  return {
    byCode: (wanted) => runner.restDuring(() => announcing(enrolByCode(work, wanted))),
    makeRequest: async () => succeeded(await announcing(makeRequestFile(work))),
    readCertificate: ({ bytes }) =>
      runner.restDuring(() => announcing(readCertificateFile(work, bytes))),
    readRequest: ({ bytes }) => Promise.resolve(readRequest(bytes)),
    answerRequest: ({ bytes }) => announcing(answerRequest(work, bytes)),
    renew: () => runner.restDuring(() => announcing(renewCertificate(work))),
  }
}

function carriedFilesCalls(work: SyncWork, announcing: Announcing): AppHandlers['carriedFiles'] {
  const previews = carriedFilePreviews(work)
  return {
    drives: async () => succeeded(await listDrives()),
    write: (wanted) => announcing(writeBatchFiles(work, wanted)),
    waitingBatches: async () => succeeded(await listWaitingBatches(work.db)),
    make: ({ revIds }) => announcing(makeBatchFile(work, revIds)),
    preview: ({ bytes }) => previews.preview(bytes),
    apply: (wanted) => previews.apply(wanted),
  }
}
