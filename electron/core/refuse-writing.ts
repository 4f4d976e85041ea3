import { failed, type Result } from '#shared/kit/result.ts'

import { ballastBytes, dropBallast } from './files/ballast.ts'
import { isDiskFull } from './files/disk-full.ts'

type AnyHandler = (input: unknown) => Promise<Result<unknown, unknown>>
type AnyHandlers = Readonly<Record<string, Readonly<Record<string, AnyHandler>>>>

/**
 * The one place where a write that the disk or the damaged file refused becomes a failure the user
 * can act on. A full disk is given the ballast first and the call is made once more: a call that
 * threw has stored nothing, so making it again is safe.
 */
export function refuseWriting<Handlers extends object>(
  handlers: Handlers,
  ballastFile: string,
): Handlers {
  const guarded = Object.entries(handlers as unknown as AnyHandlers).map(([domain, calls]) => [
    domain,
    Object.fromEntries(
      Object.entries(calls).map(([name, handler]) => [name, guard(handler, ballastFile)]),
    ),
  ])
  // The same names with functions of the same shape; the loop cannot carry the proof.
  return Object.fromEntries(guarded) as Handlers
}

function guard(handler: AnyHandler, ballastFile: string): AnyHandler {
  const attempt = async (input: unknown, whenFull: () => ReturnType<AnyHandler>) => {
    try {
      return await handler(input)
    } catch (error) {
      if (isReadOnly(error)) return failed({ code: 'workspace/read-only' as const })
      if (!isDiskFull(error)) throw error
      return whenFull()
    }
  }
  const isFull = () =>
    Promise.resolve(failed({ code: 'disk/full' as const, neededBytes: ballastBytes }))
  return (input) =>
    attempt(input, () => (dropBallast(ballastFile) ? attempt(input, isFull) : isFull()))
}

/** What SQLite says to a write on a connection that was opened for reading. */
function isReadOnly(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  return typeof code === 'string' && code.startsWith('SQLITE_READONLY')
}
