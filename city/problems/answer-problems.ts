import { randomUUID } from 'node:crypto'

import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'

import { problemContentType, type ProblemType } from '#shared/wire/gateway-calls.ts'

import { ProblemError } from './problem.ts'

/** The one wall: refusals are told as they are, everything else is a bug with an id to read out. */
export function answerProblems(gateway: FastifyInstance): void {
  gateway.setErrorHandler((error: FastifyError, request, reply) => {
    const problem = toProblem(error, request)
    refusals.set(request, problem.type)
    void send(reply, problem)
  })
  gateway.setNotFoundHandler((request, reply) => {
    refusals.set(request, 'about:blank')
    void send(reply, new ProblemError('about:blank'))
  })
}

const refusals = new WeakMap<FastifyRequest, ProblemType>()

/** Why a call was refused, for the log; null when it was answered. */
export function findRefusal(request: FastifyRequest): ProblemType | null {
  return refusals.get(request) ?? null
}

function send(reply: FastifyReply, problem: ProblemError): FastifyReply {
  if (problem.retryAfterSeconds !== null) {
    void reply.header('retry-after', String(problem.retryAfterSeconds))
  }
  return reply.code(problem.status).type(problemContentType).send(JSON.stringify(problem.toBody()))
}

/** What Fastify itself refuses, by its status. */
const byStatus: Readonly<Record<number, ProblemType>> = {
  400: 'body-wrong',
  404: 'about:blank',
  413: 'batch-too-large',
  415: 'body-wrong',
  429: 'too-many-requests',
  503: 'under-pressure',
}

function toProblem(error: FastifyError | Error, request: FastifyRequest): ProblemError {
  if (error instanceof ProblemError) return error
  const status = 'statusCode' in error ? error.statusCode : undefined
  const known = status === undefined ? undefined : byStatus[status]
  if (known) return new ProblemError(known, {}, known === 'under-pressure' ? 5 : null)
  const incidentId = randomUUID()
  request.log.error({ incidentId, fault: toLoggedFault(error) }, 'unexpected')
  return new ProblemError('unexpected', { incidentId })
}

type LoggedFault = { readonly name: string; readonly code: unknown; readonly at: readonly string[] }

/**
 * An error without its words: messages of parsers and of the database quote what they choked on, and
 * that may be somebody's name.
 */
export function toLoggedFault(error: unknown): LoggedFault {
  if (!(error instanceof Error)) return { name: typeof error, code: null, at: [] }
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  return {
    name: error.name,
    code: 'code' in error ? error.code : null,
    at: frames.slice(0, 12).map((line) => line.trim()),
  }
}
