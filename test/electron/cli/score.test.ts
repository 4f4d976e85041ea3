import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, describe, expect, it } from 'vitest'

import { knownCases } from '#test/support/tt17.ts'

const root = join(import.meta.dirname, '../../..')
const folder = mkdtempSync(join(tmpdir(), 'score-'))
afterAll(() => rmSync(folder, { recursive: true }))

function score(text: string) {
  const file = join(folder, 'cases.json')
  writeFileSync(file, text)
  const args = [join(root, 'electron/cli/score.ts'), file]
  return spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' })
}

const instrument = 'vn-tt17-2019'
const lineOf = (value: unknown) => JSON.stringify(value)

type Scored = {
  readonly criteria: Record<string, { points: number; value: number | null }>
  readonly total: { points: number }
  readonly class: { code: string }
}

describe('score', () => {
  it('scores one case per line as an independent scorer did', () => {
    const lines = knownCases.map(({ answers, norms }) => lineOf({ instrument, answers, norms }))
    const { status, stdout, stderr } = score(`\uFEFF${lines.join('\r\n\r\n')}\r\n`)

    expect([status, stderr]).toEqual([0, ''])
    const results = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Scored)
    expect(results).toHaveLength(48)
    results.forEach(({ criteria, total, class: level }, place) => {
      const { expect: expected } = knownCases[place]!
      expect(total.points).toBe(expected.total)
      expect(level.code).toBe(expected.class)
      for (const [code, points] of Object.entries(expected.criteria)) {
        expect(criteria[code]?.points).toBe(points)
      }
    })
  })

  it('reads one pretty-printed case and leaves open what is not answered', () => {
    const { status, stdout } = score(JSON.stringify({ instrument }, null, 2))

    expect(status).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({
      criteria: { C01: { points: null, min: 1, max: 5, value: null } },
      groups: { T: { min: 2, max: 30, points: null } },
      total: { points: null, min: 2, max: 100 },
      synchrony: { value: null, min: 0, max: 1 },
      class: { code: null, lowest: 'LAC_HAU', highest: 'TIEN_TIEN', limitedBy: 'both' },
    })
  })

  it('names every fault by case and key, and prints no result at all', () => {
    const { status, stdout, stderr } = score(
      [
        lineOf({ instrument }),
        lineOf({ instrument, answers: { employees: 1.5, speed: 2 }, norms: { automation: null } }),
        '',
        lineOf({ instrument: 'other', fixed: {} }),
        `{"instrument":"${instrument}","answers":{"mes":true,"mes":false}}`,
      ].join('\n'),
    )

    expect([status, stdout]).toEqual([2, ''])
    expect(stderr.trim().split('\n')).toEqual([
      'case 2 (line 2), answers.employees: must be a whole number',
      'case 2 (line 2), answers.speed: unknown key',
      'case 2 (line 2), norms.automation: wrong type of value',
      'case 3 (line 4), fixed: unknown key',
      'case 3 (line 4), instrument: unknown instrument',
      'case 4 (line 5), mes: the key is there twice',
    ])
  })

  it.each(['', '\n\n', '{"instrument":', '[]', 'null', '{}', '{"instrument":"../x"}'])(
    'refuses %j with a line and exit code 2',
    (text) => {
      const { status, stdout, stderr } = score(text)

      expect([status, stdout]).toEqual([2, ''])
      expect(stderr.trim().split('\n')).toHaveLength(1)
    },
  )

  it('refuses a file that is not there', () => {
    const args = [join(root, 'electron/cli/score.ts'), join(folder, 'nowhere')]
    expect(spawnSync(process.execPath, args).status).toBe(2)
    expect(spawnSync(process.execPath, args.slice(0, 1)).status).toBe(2)
  })
})
