import type { Answer } from '#shared/domain/assessments/answer.ts'
import { answerStatusSchema, evidenceStrengthSchema } from '#shared/domain/assessments/answer.ts'

const statuses: ReadonlySet<unknown> = new Set(answerStatusSchema.options)
const strengths: ReadonlySet<unknown> = new Set<unknown>([null, ...evidenceStrengthSchema.options])

/**
 * The same as asking `answerSchema` of every member, for parsed JSON: an assessment has one for each
 * question, and most of the time its record takes is theirs. Says no more than yes or no.
 */
export function areAnswers(json: unknown): json is Record<string, Answer> {
  if (!isObject(json)) return false
  for (const key in json) if (!isAnswer(json[key])) return false
  return true
}

const members = 5

function isAnswer(json: unknown): boolean {
  if (!isObject(json)) return false
  const { value, status, askWhom, strength, note } = json
  return (
    Object.keys(json).length === members &&
    statuses.has(status) &&
    isValueOf(status, value) &&
    (askWhom === null || isText(askWhom, 200)) &&
    strengths.has(strength) &&
    isText(note, 4000)
  )
}

function isValueOf(status: unknown, value: unknown): boolean {
  if (value === null) return status !== 'answered'
  return (
    status === 'answered' && (typeof value === 'boolean' || isText(value, 60) || isFigure(value))
  )
}

function isFigure(json: unknown): boolean {
  return typeof json === 'number' && json >= 0 && json <= Number.MAX_SAFE_INTEGER
}

function isText(json: unknown, most: number): boolean {
  return typeof json === 'string' && json.length <= most
}

function isObject(json: unknown): json is Readonly<Record<string, unknown>> {
  return typeof json === 'object' && json !== null && !Array.isArray(json)
}
