import {
  cruise,
  type ICruiseResult,
  type ICruiseOptions,
  type IForbiddenRuleType,
} from 'dependency-cruiser'
import { createRequire } from 'node:module'
import { expect, it } from 'vitest'

import { sourceFiles } from './source-files.ts'

const rules = createRequire(import.meta.url)('./dependency-rules.cjs') as {
  readonly forbidden: IForbiddenRuleType[]
  readonly options: ICruiseOptions
}

it('keeps every import within its boundary, having looked at every file', async () => {
  const folders = ['shared', 'exchange', 'electron', 'renderer', 'city', 'test']
  const { output } = await cruise(folders, {
    ...rules.options,
    ruleSet: { forbidden: rules.forbidden },
    validate: true,
  })
  const { summary } = output as ICruiseResult

  const broken = summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`)
  expect(broken).toEqual([])
  // With an unsupported compiler the cruiser finds nothing and so forbids nothing.
  expect(summary.totalCruised).toBeGreaterThanOrEqual(sourceFiles(folders).length)
}, 120_000)
