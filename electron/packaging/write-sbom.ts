import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { z } from 'zod'

import { project } from '../starting/paths.ts'
import { readBuildStamp } from './read-build-stamp.ts'

const sbomSchema = z.looseObject({
  serialNumber: z.string().optional(),
  metadata: z.looseObject({ timestamp: z.string().optional() }),
})

/** `npm run sbom`: CycloneDX of what production needs, the same for every run on one commit. */
function writeSbom(): void {
  const { status, stdout, stderr } = spawnSync(
    'npm',
    ['sbom', '--sbom-format', 'cyclonedx', '--omit', 'dev', '--package-lock-only'],
    {
      cwd: project,
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
      // On Windows npm is a script of the shell.
      shell: process.platform === 'win32',
    },
  )
  if (status !== 0) throw new Error(`npm sbom ended with ${String(status)}: ${stderr}`)
  const { metadata, ...sbom } = sbomSchema.parse(JSON.parse(stdout))
  const timestamp = readBuildStamp(project).committedAt ?? undefined
  const told = { ...sbom, serialNumber: undefined, metadata: { ...metadata, timestamp } }
  mkdirSync(join(project, 'dist'), { recursive: true })
  writeFileSync(join(project, 'dist', 'sbom.json'), `${JSON.stringify(told, null, 2)}\n`)
}

writeSbom()
