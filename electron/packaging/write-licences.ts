import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { project } from '../starting/paths.ts'
import { listLicences } from './list-licences.ts'

/** `out/THIRD-PARTY.txt`: every production package with its version and licence; shipped in the app. */
export function writeLicences(): void {
  const folder = join(project, 'out')
  mkdirSync(folder, { recursive: true })
  const parts = listLicences(project).map(
    ({ name, version, licence, text }) => `${name} ${version}\n${licence}\n\n${text ?? ''}`,
  )
  const ruled = parts.join(`\n\n${'-'.repeat(72)}\n\n`)
  writeFileSync(join(folder, 'THIRD-PARTY.txt'), `${ruled}\n`)
}

if (import.meta.main) writeLicences()
