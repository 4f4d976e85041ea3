import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { expect, it } from 'vitest'
import { z } from 'zod'

import { openLog } from '../../../electron/hosting/open-log.ts'
import { bugReporter } from '../../../electron/hosting/report-bug.ts'

function logOf(error: unknown): { readonly line: string; readonly incidentId: string } {
  const home = mkdtempSync(join(tmpdir(), 'nang-bac-log-'))
  const incidentId = bugReporter(openLog(home))('firms.search', error)
  return { incidentId, line: readFileSync(join(home, 'logs', 'nang-bac.log'), 'utf8') }
}

it('writes the incident id, the call, and where in the code it happened', () => {
  const { incidentId, line } = logOf(new RangeError('x'))
  expect(incidentId).toMatch(/^[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{4}$/)
  expect(JSON.parse(line)).toMatchObject({
    incidentId,
    channel: 'firms.search',
    causes: [{ name: 'RangeError' }],
  })
  expect(line).toContain('report-bug.test.ts')
})

it('writes nothing of what the error says, nor of its causes', () => {
  const cause = new Error('MST 0100109106')
  expect(logOf(new Error('Công ty Sao Mai', { cause })).line).not.toMatch(/Sao Mai|0100109106/)
})

it('names the place in a value that does not fit, not the value', () => {
  const { error } = z.strictObject({ revenue: z.int() }).safeParse({ revenue: '12 tỷ' })
  const { line } = logOf(error)
  expect(line).toContain('revenue: invalid_type')
  expect(line).not.toContain('12 tỷ')
})
