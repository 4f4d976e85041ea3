import type { Role, WorkspaceProfile } from '#shared/domain/workspace/workspace.ts'
import { failed, type Result } from '#shared/kit/result.ts'

type AnyHandler = (input: unknown) => Promise<Result<unknown, unknown>>

/** The same calls, answered only in a workspace of the role; others hear `workspace/not-your-role`. */
export function forRole<Handlers extends object>(
  role: Role,
  profile: () => WorkspaceProfile,
  handlers: Handlers,
): Handlers {
  const guarded = Object.entries(handlers as Record<string, AnyHandler>).map(([name, handler]) => [
    name,
    (input: unknown) =>
      profile().role === role
        ? handler(input)
        : Promise.resolve(failed({ code: 'workspace/not-your-role' as const })),
  ])
  // The same names with functions of the same shape; the loop cannot carry the proof.
  return Object.fromEntries(guarded) as Handlers
}
