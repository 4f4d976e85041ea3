import { readFileSync } from 'node:fs'

import { expect, it } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'

const stepSchema = z.object({ uses: z.string().optional(), run: z.string().optional() })
const workflowSchema = z.object({
  permissions: z.strictObject({ contents: z.literal('read') }),
  jobs: z.object({ build: z.object({ steps: z.array(stepSchema) }) }),
})

it('builds by scripts that exist, official actions alone, and the right to read alone', () => {
  const text = readFileSync('.github/workflows/build.yml', 'utf8')
  const { jobs } = workflowSchema.parse(parse(text))
  const { scripts } = z
    .object({ scripts: z.record(z.string(), z.string()) })
    .parse(JSON.parse(readFileSync('package.json', 'utf8')))

  const called = [...text.matchAll(/npm (?:run )?(test|(?<=run )[\w-]+)/g)].map(([, name]) => name)
  expect(called).toContain('package')
  expect(called.filter((name) => !(name! in scripts))).toEqual([])
  const actions = jobs.build.steps.flatMap(({ uses }) => (uses === undefined ? [] : [uses]))
  expect(
    actions.filter((name) => !/^actions\/(checkout|setup-node|upload-artifact)@v\d+$/.test(name)),
  ).toEqual([])
})
