import { acceptCommand } from './accept-command.ts'
import { answerRequestCommand } from './answer-request-command.ts'
import { addAssociationCommand } from './add-association-command.ts'
import { associationsCommand } from './associations-command.ts'
import { batchesCommand } from './batches-command.ts'
import type { Command } from './command.ts'
import { conflictsCommand } from './conflicts-command.ts'
import { devicesCommand } from './devices-command.ts'
import { enrolmentCodeCommand } from './enrolment-code-command.ts'
import { erasePersonCommand } from './erase-person-command.ts'
import { erasuresCommand } from './erasures-command.ts'
import { exportCommand } from './export-command.ts'
import { exportPersonCommand } from './export-person-command.ts'
import { helpCommand } from './help-command.ts'
import { lostDeviceCommand } from './lost-device-command.ts'
import { publishCommand } from './publish-command.ts'
import { quarantineCommand } from './quarantine-command.ts'
import { readBatchCommand } from './read-batch-command.ts'
import { refuseCommand } from './refuse-command.ts'
import { releaseCommand } from './release-command.ts'
import { renewCityCertificateCommand } from './renew-city-certificate-command.ts'
import { resultsCommand } from './results-command.ts'
import { retentionCommand } from './retention-command.ts'
import { revokeCommand } from './revoke-command.ts'
import type { CityText } from './text/city-text.ts'
import { verifyBatchCommand } from './verify-batch-command.ts'
import { verifyReceiptCommand } from './verify-receipt-command.ts'
import { writeWayBackCommand } from './write-way-back-command.ts'

export type CommandName = keyof CityText['help']

/** What `npm run city -- …` can do. */
export const commands: Readonly<Record<CommandName, Command>> = {
  'add-association': addAssociationCommand,
  'enrolment-code': enrolmentCodeCommand,
  'answer-request': answerRequestCommand,
  associations: associationsCommand,
  devices: devicesCommand,
  revoke: revokeCommand,
  'lost-device': lostDeviceCommand,
  publish: publishCommand,
  erasures: erasuresCommand,
  'erase-person': erasePersonCommand,
  'export-person': exportPersonCommand,
  retention: retentionCommand,
  results: resultsCommand,
  batches: batchesCommand,
  quarantine: quarantineCommand,
  conflicts: conflictsCommand,
  accept: acceptCommand,
  refuse: refuseCommand,
  release: releaseCommand,
  export: exportCommand,
  'verify-receipt': verifyReceiptCommand,
  'verify-batch': verifyBatchCommand,
  'read-batch': readBatchCommand,
  'write-way-back': writeWayBackCommand,
  'renew-city-certificate': renewCityCertificateCommand,
  help: helpCommand,
}
