/* Runs in the preload's isolated world. Its text is sent to Chromium, so it uses nothing from outside. */

type Preload = (require: (name: string) => unknown) => void

/** Gives the compiled preload its `electron`, and carries what it exposes to the page. */
export function preloadWorld(preload: Preload): void {
  type Fn = (...args: unknown[]) => unknown
  type Shape = { readonly fn: number } | { readonly keys: Record<string, Shape> }
  type Argument = { value?: unknown; fn?: number }
  type Bytes = { toBase64: () => string }
  type FromNode = { id?: number; channel?: string; value?: unknown; error?: string }

  const world = globalThis as unknown as {
    doubleSend: (text: string) => void
    doubleReceive: (text: string) => void
  }
  const BytesOf = Uint8Array as unknown as { fromBase64: (text: string) => Uint8Array }
  const functions: Fn[] = []
  const exposed: { key: string; shape: Shape }[] = []
  const waiting = new Map<number, PromiseWithResolvers<unknown>>()
  const listeners = new Map<string, Set<Fn>>()
  let lastId = 0

  const dispatch = (name: string, detail: unknown) =>
    window.dispatchEvent(new CustomEvent(`double:${name}`, { detail }))

  const keep = (fn: Fn): number => functions.push(fn) - 1

  const shapeOf = (api: unknown): Shape =>
    typeof api === 'function'
      ? { fn: keep(api as Fn) }
      : {
          keys: Object.fromEntries(
            Object.entries(api as object).map(([key, part]) => [key, shapeOf(part)]),
          ),
        }

  const close = (value: unknown): unknown => {
    if (typeof value === 'function') return { fn: keep(value as Fn) }
    if (!(value instanceof Promise)) return { value }
    const promise = ++lastId
    value.then(
      (settled: unknown) => dispatch('settle', { promise, value: settled }),
      (error: unknown) => dispatch('settle', { promise, error: String(error) }),
    )
    return { promise }
  }

  const argumentOf = ({ value, fn }: Argument): unknown =>
    fn === undefined ? value : (...args: unknown[]) => dispatch('tell', { fn, args })

  window.addEventListener('double:call', (event) => {
    const { fn, args } = (event as CustomEvent<{ fn: number; args: Argument[] }>).detail
    try {
      dispatch('answer', close(functions[fn]?.(...args.map(argumentOf))))
    } catch (error) {
      dispatch('answer', { error: String(error) })
    }
  })
  window.addEventListener('double:page-ready', () => {
    for (const one of exposed) dispatch('expose', one)
  })

  world.doubleReceive = (text) => {
    const message = JSON.parse(text, (_key, part: { $bytes?: string } | null) =>
      typeof part?.$bytes === 'string' ? BytesOf.fromBase64(part.$bytes) : part,
    ) as FromNode
    if (message.channel !== undefined) {
      for (const listener of listeners.get(message.channel) ?? []) listener({}, message.value)
      return
    }
    const promise = waiting.get(message.id ?? -1)
    if (message.error === undefined) promise?.resolve(message.value)
    else promise?.reject(new Error(message.error))
    waiting.delete(message.id ?? -1)
  }

  const ipcRenderer = {
    invoke: (channel: string, value: unknown) => {
      const id = ++lastId
      const promise = Promise.withResolvers<unknown>()
      waiting.set(id, promise)
      world.doubleSend(
        JSON.stringify({ id, channel, value }, (_key, part: unknown) =>
          part instanceof Uint8Array ? { $bytes: (part as unknown as Bytes).toBase64() } : part,
        ),
      )
      return promise.promise
    },
    on: (channel: string, listener: Fn) => {
      const known = listeners.get(channel) ?? new Set()
      listeners.set(channel, known.add(listener))
    },
    off: (channel: string, listener: Fn) => void listeners.get(channel)?.delete(listener),
  }
  const contextBridge = {
    exposeInMainWorld: (key: string, api: unknown) => {
      const one = { key, shape: shapeOf(api) }
      exposed.push(one)
      dispatch('expose', one)
    },
  }

  preload((name) => {
    if (name !== 'electron') throw new Error(`A sandboxed preload cannot load ${name}`)
    return { contextBridge, ipcRenderer }
  })
}
