/** A value that says when it has changed. */
export type ObservableState<State> = {
  readonly get: () => State
  readonly become: (next: Partial<State>) => void
  readonly subscribe: (listener: () => void) => () => void
}

export function observableState<State extends object>(first: State): ObservableState<State> {
  const listeners = new Set<() => void>()
  let state = first
  return {
    get: () => state,
    become: (next) => {
      state = { ...state, ...next }
      for (const listener of listeners) listener()
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
