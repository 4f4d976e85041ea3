import type { AppHandlers } from '#shared/contract/app-contract.ts'
import { appContract } from '#shared/contract/app-contract.ts'
import { failed, type Result } from '#shared/kit/result.ts'

import { WorkspaceLeftError } from './sync/sync-work.ts'
import type { OpenWorkspace } from './workspace/open-workspace.ts'
import type { WorkspaceSession } from './workspace/workspace-session.ts'

/** The domains that answer only while the workspace is open. Backups are restored and copies brought in at the door too, and damage is salvaged there. */
export type LockedHandlers = Omit<
  AppHandlers,
  'host' | 'preferences' | 'workspace' | 'backups' | 'copies' | 'salvage'
>

/** Some of them, on the way to all. */
export type PresentHandlers = {
  readonly [Domain in keyof LockedHandlers]?: Partial<LockedHandlers[Domain]>
}

/** The host answers for itself; the others are needed before the passphrase. */
const openDomains: ReadonlySet<string> = new Set([
  'host',
  'preferences',
  'workspace',
  'backups',
  'copies',
  'salvage',
])

const locked = failed({ code: 'workspace/locked' as const })

type AnyHandler = (input: unknown) => Promise<Result<unknown, unknown>>
type AnyHandlers = Readonly<Record<string, Readonly<Record<string, AnyHandler>> | undefined>>

/**
 * Handlers that find the open workspace at every call and answer `workspace/locked` while there is
 * none. `make` runs once per opening.
 */
export function behindLock(
  session: WorkspaceSession,
  make: (workspace: OpenWorkspace) => LockedHandlers,
): LockedHandlers {
  const made = new WeakMap<OpenWorkspace, LockedHandlers>()
  const handlersOf = (workspace: OpenWorkspace): AnyHandlers => {
    const handlers = made.get(workspace) ?? make(workspace)
    made.set(workspace, handlers)
    return handlers as unknown as AnyHandlers
  }
  const behind = Object.entries(appContract).filter(([domain]) => !openDomains.has(domain))
  const guarded = behind.map(([domain, calls]) => {
    const names = Object.keys(calls).map((name) => [
      name,
      async (input: unknown) => {
        try {
          const asked = session.use((workspace) =>
            call(handlersOf(workspace), { domain, name }, input),
          )
          return (await asked) ?? locked
        } catch (error) {
          if (error instanceof WorkspaceLeftError) return locked
          throw error
        }
      },
    ])
    return [domain, Object.fromEntries(names)] as const
  })
  // The contract has the same domains and names as the type; the loop cannot carry the proof.
  return Object.fromEntries(guarded) as unknown as LockedHandlers
}

/** By the types there is one for every name of the contract; a look-up by text cannot carry the proof. */
function call(
  handlers: AnyHandlers,
  { domain, name }: { readonly domain: string; readonly name: string },
  input: unknown,
): Promise<Result<unknown, unknown>> {
  const handler = handlers[domain]?.[name]
  return handler ? handler(input) : Promise.reject(new Error(`Nothing answers ${domain}.${name}`))
}
