import { join } from 'node:path'

import { runCommand } from '#city/cli/run-command.ts'
import { openBlobFolder } from '#city/blobs/blob-folder.ts'
import { openCityDatabase } from '#city/database/open-city-database.ts'
import { openCertificateShelf } from '#city/enrolment/certificate-shelf.ts'
import { openInstrumentShelf } from '#city/publications/instrument-shelf.ts'
import { shippedLadder } from '#shared/wire/upcast-record.ts'

import type { TestCity } from './test-city.ts'

export type Called = { readonly code: number; readonly said: string; readonly complained: string }

/** `npm run city -- …` against a city of a test, without a process. */
export async function callCity(city: TestCity, ...parameters: string[]): Promise<Called> {
  let said = ''
  let complained = ''
  const code = await runCommand(parameters, {
    write: (text) => (said += text),
    complain: (line) => (complained += `${line}\n`),
    readKeys: () => city.keys,
    keysFolder: join(city.filesFolder, 'no-keys'),
    openCity: () =>
      Promise.resolve({
        db: openCityDatabase(city.database.cityUrl, 'nangbac_city', 2),
        keys: city.keys,
        ladder: shippedLadder,
        instruments: openInstrumentShelf(),
        certificates: openCertificateShelf(),
        blobs: openBlobFolder(city.filesFolder),
        now: () => new Date(),
        newId: () => crypto.randomUUID(),
      }),
  })
  return { code, said, complained }
}
