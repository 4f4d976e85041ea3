import { randomInt } from 'node:crypto'

import type { Logger } from 'pino'

import type { ReportBug } from './answer-call.ts'

/** Letters and digits that are not mistaken for each other when read out on the telephone. */
const readableLetters = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'
const incidentIdLength = 8

/**
 * Puts a bug into the log under an id the user can read out. Only the error's names and places in the
 * code are written: its message may quote a firm's figures.
 */
export function bugReporter(log: Logger): ReportBug {
  return (channel, error) => {
    const incidentId = newIncidentId()
    log.error({ incidentId, channel, causes: causesOf(error) }, 'bug')
    return incidentId
  }
}

type Cause = {
  readonly name: string
  readonly code?: string
  /** For a value that does not fit its schema: where in the value. */
  readonly paths?: readonly string[]
  readonly places: readonly string[]
}

/** The error and what caused it, without any message. */
export function causesOf(error: unknown): Cause[] {
  if (!(error instanceof Error)) return [{ name: typeof error, places: [] }]
  const { code, issues } = error as { code?: unknown; issues?: unknown }
  const cause: Cause = {
    name: error.name,
    ...(typeof code === 'string' ? { code } : {}),
    ...(Array.isArray(issues) ? { paths: issues.map(pathOf) } : {}),
    places: placesOf(error),
  }
  return error.cause === undefined ? [cause] : [cause, ...causesOf(error.cause)]
}

function pathOf(issue: { readonly path?: readonly PropertyKey[]; readonly code?: string }): string {
  return `${(issue.path ?? []).map(String).join('.')}: ${issue.code ?? ''}`
}

function placesOf(error: Error): string[] {
  return (error.stack ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.startsWith('at '))
}

function newIncidentId(): string {
  const letters = Array.from({ length: incidentIdLength }, () =>
    readableLetters.charAt(randomInt(readableLetters.length)),
  ).join('')
  return `${letters.slice(0, 4)}-${letters.slice(4)}`
}
