import { findProgress } from '#core/sync/run/progress-repository.ts'
import { countByCarriage } from '#core/sync/outbox/outbox-repository.ts'
import type { SyncWork } from '#core/sync/sync-work.ts'
import type { MadeFile } from '#shared/contract/file-schema.ts'
import type { DoctorCheck } from '#shared/domain/sync/sync-state.ts'

import { doctorText, type ReportLanguage } from './doctor-text.ts'
import { runDoctor } from './run-doctor.ts'

/**
 * The checks, counts and the last fault as a text file for support. Names of people and firms, tax
 * codes and the gateway's address are not in it.
 */
export async function makeDoctorReport(
  work: SyncWork,
  language: ReportLanguage,
): Promise<MadeFile> {
  const text = doctorText[language]
  const checks = await runDoctor(work)
  const { lastFault, lastSyncAt } = await findProgress(work.db)
  const counts = [...(await countByCarriage(work.db))].map(
    ([carriage, count]) => `${carriage} ${count}`,
  )
  const lines = [
    text.title,
    `${text.madeAt}: ${work.surroundings.now().toISOString()}`,
    `${text.app}: ${work.appVersion}, ${process.platform} ${process.arch}, Node ${process.versions.node}`,
    `${text.lastSync}: ${lastSyncAt ?? text.never}`,
    `${text.lastFault}: ${lastFault ? `${lastFault.code} (${lastFault.detail})` : text.none}`,
    `${text.records}: ${counts.length > 0 ? counts.join(', ') : text.none}`,
    '',
    ...checks.map((check) => describe(check, language)),
    '',
    text.closing,
  ]
  return {
    fileName: text.fileName,
    mimeType: 'text/plain; charset=utf-8',
    bytes: new Uint8Array(Buffer.from(`\uFEFF${lines.join('\r\n')}\r\n`, 'utf8')),
  }
}

function describe({ check, result, figures }: DoctorCheck, language: ReportLanguage): string {
  const { checks, results } = doctorText[language]
  const said = Object.entries(figures).map(([name, figure]) => `${name}=${figure}`)
  const suffix = said.length > 0 ? ` (${said.join(', ')})` : ''
  return `- ${checks[check]}: ${results[result]}${suffix}`
}
