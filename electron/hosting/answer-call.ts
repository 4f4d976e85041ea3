import type { Contract, HandlersOf, Unexpected } from '#shared/contract/call.ts'
import { failed, type Result } from '#shared/kit/result.ts'

/** Logs the bug and answers the id to show the user. */
export type ReportBug = (channel: string, error: unknown) => string

/** Answers one call whose input has not been looked at yet. */
export type AnswerCall = (rawInput: unknown) => Promise<Result<unknown, unknown>>

type AnyHandler = (input: unknown) => Promise<Result<unknown, unknown>>

/**
 * Every call of the contract by its name `<domain>.<name>`: parsed input, parsed output, and a bug
 * turned into an incident id. The hosts only carry what comes out of here.
 */
export function answersOf<C extends Contract>(
  contract: C,
  handlers: HandlersOf<C>,
  reportBug: ReportBug,
): ReadonlyMap<string, AnswerCall> {
  const answers = new Map<string, AnswerCall>()
  for (const [domain, calls] of Object.entries(contract)) {
    for (const [name, { input, output }] of Object.entries(calls)) {
      const callName = `${domain}.${name}`
      // HandlersOf<C> has proved this pair exists; the loop cannot carry the proof.
      const handler = handlers[domain]?.[name] as AnyHandler

      answers.set(callName, async (rawInput) => {
        try {
          const result = await handler(input.parse(rawInput))
          return result.ok ? { ok: true, value: output.parse(result.value) } : result
        } catch (error) {
          return unexpected(reportBug(callName, error))
        }
      })
    }
  }
  return answers
}

/** What the window is told about a bug. */
export function unexpected(incidentId: string): Result<never, Unexpected> {
  return failed({ code: 'unexpected', incidentId })
}
