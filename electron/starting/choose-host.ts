export type HostChoice = 'electron' | 'browser'

export type StartWishes = {
  readonly demo: boolean
  readonly browser: boolean
  readonly electron: boolean
}

type Machine = { readonly hasScreen: boolean; readonly isRoot: boolean }

/**
 * Which host is worth trying. Electron needs a screen, and refuses to run as root because it could
 * not confine its pages then.
 */
export function hostWorthTrying(wishes: StartWishes, machine: Machine): HostChoice {
  if (wishes.browser) return 'browser'
  if (wishes.electron) return 'electron'
  return machine.hasScreen && !machine.isRoot ? 'electron' : 'browser'
}
