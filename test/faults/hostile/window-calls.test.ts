import fc from 'fast-check'
import { expect, it } from 'vitest'
import { z } from 'zod'

import type { Core } from '#core/compose-core.ts'
import { appContract } from '#shared/contract/app-contract.ts'
import type { Contract } from '#shared/contract/call.ts'
import { firmDetails } from '#test/support/open-firm-core.ts'
import { openTestWorkspace, valueOf } from '#test/support/open-test-core.ts'
import { answer, startTestAssessment } from '#test/support/start-test-assessment.ts'

import { answersOf } from '../../../electron/hosting/answer-call.ts'
import { hostileValue } from './hostile-values.ts'
import { likeSchema, type JsonSchema } from './like-schema.ts'
import { hostileTimeoutMs, tryInputs } from './try-inputs.ts'

/** Calls that end the workspace the others are asked in, or leave it for disks and networks. */
const leftOut: ReadonlySet<string> = new Set([
  ...['host', 'workspace', 'backups', 'sync', 'enrolment', 'carriedFiles'],
])

const calls = Object.entries(appContract as unknown as Contract)
  .filter(([domain]) => !leftOut.has(domain))
  .flatMap(([domain, named]) =>
    Object.entries(named).map(([name, { input }]) => ({ name: `${domain}.${name}`, input })),
  )

it(
  'every call of the window is answered or refused as a value, whatever it is given',
  async () => {
    for (const role of ['mentor', 'association-manager'] as const) {
      const { core, reported } = await openTestWorkspace()
      const profile = { name: 'Tổ 1', personName: 'Hạnh', role, association: 'Hội' }
      valueOf(await core.handlers.workspace.changeProfile(profile))
      const ids = await fill(core)
      const bugs: { readonly call: string; readonly error: unknown }[] = []
      const answers = answersOf(
        appContract,
        { ...core.handlers, host: {} as never },
        (call, error) => {
          bugs.push({ call, error })
          return 'ABCD-EFGH'
        },
      )
      const { refused, taken } = await tryInputs({
        name: `calls of the window (${role})`,
        count: { ordinary: 2_000, full: 50_000 },
        inputs: fc.constantFrom(...calls).chain(({ name, input }) => {
          const schema = z.toJSONSchema(input, {
            unrepresentable: 'any',
            io: 'input',
          }) as JsonSchema
          return fc.record({
            name: fc.constant(name),
            input: fc.oneof({ weight: 4, arbitrary: likeSchema(schema, ids) }, hostileValue),
          })
        }),
        take: async ({ name, input }) => {
          const isInput = calls.find((one) => one.name === name)!.input.safeParse(input).success
          bugs.length = 0
          const answered = await answers.get(name)!(input)
          const [bug] = bugs
          if (!isInput) {
            expect(bug?.error).toBeInstanceOf(z.ZodError)
            return 'refused'
          }
          // What no window of ours asks, an id of nothing say, ends at the wall as a plain Error.
          if (bug && !isPlain(bug.error)) throw new Error(bug.call, { cause: bug.error })
          return answered.ok ? 'taken' : 'refused'
        },
      })
      expect(Math.min(refused, taken)).toBeGreaterThan(100)
      expect(reported).toEqual([])
    }
  },
  hostileTimeoutMs,
)

/** Not a slip of the language, of the database or of what the call itself promises to answer. */
function isPlain(error: unknown): boolean {
  return error instanceof Error && error.constructor === Error
}

/** Something of everything, so that a call finds what it asks for. */
async function fill(core: Core): Promise<string[]> {
  const started = await startTestAssessment(core)
  await answer(core, started.id, 'cost', 100)
  const firm = valueOf(await core.handlers.firms.add(firmDetails({ name: 'Công ty thử' })))
  return [started.id, started.firmId, firm.id]
}
