import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { z } from 'zod'

import { project } from '../starting/paths.ts'
import { say } from '../starting/say.ts'

const explainedSchema = z.strictObject({
  ranAt: z.iso.date().nullable(),
  result: z.string(),
  /** Package, and why its advisory does not concern us. */
  explained: z.record(z.string(), z.string().min(20)),
})
const reportSchema = z.object({
  vulnerabilities: z.record(z.string(), z.object({ severity: z.string() })),
})

/** `npm run audit`: asks the registry, and fails on what `docs/audit.json` does not explain. */
function audit(): number {
  const file = readFileSync(join(project, 'docs', 'audit.json'), 'utf8')
  const { explained } = explainedSchema.parse(JSON.parse(file))
  const { stdout } = spawnSync('npm', ['audit', '--json'], {
    cwd: project,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    shell: process.platform === 'win32',
  })
  const report = reportSchema.safeParse(readJson(stdout))
  if (!report.success) {
    say('Kho gói không trả lời việc kiểm tra.', 'The registry did not answer the audit.')
    return 1
  }
  const open = Object.entries(report.data.vulnerabilities).filter(([name]) => !(name in explained))
  for (const [name, { severity }] of open) process.stdout.write(`${name}: ${severity}\n`)
  say(`${open.length} điểm chưa giải thích.`, `${open.length} findings without an explanation.`)
  return open.length === 0 ? 0 : 1
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

process.exitCode = audit()
