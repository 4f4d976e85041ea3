/* Runs in the page. Its text is sent to Chromium, so it uses nothing from outside itself. */

/** Puts on `window` what the preload exposes; everything crosses by structured clone. */
export function pageWorld(): void {
  type Shape = { readonly fn: number } | { readonly keys: Record<string, Shape> }
  type Answer = { value?: unknown; error?: string; fn?: number; promise?: number }

  const listeners: ((...args: unknown[]) => unknown)[] = []
  const promises = new Map<number, PromiseWithResolvers<unknown>>()

  const call = (fn: number, args: unknown[]): unknown => {
    const sent = args.map((arg) => {
      if (typeof arg !== 'function') return { value: arg }
      return { fn: listeners.push(arg as (typeof listeners)[number]) - 1 }
    })
    let answer: Answer = {}
    const take = (event: Event) => {
      answer = (event as CustomEvent<Answer>).detail
    }
    window.addEventListener('double:answer', take, { once: true })
    window.dispatchEvent(new CustomEvent('double:call', { detail: { fn, args: sent } }))
    window.removeEventListener('double:answer', take)
    return open(answer)
  }

  const open = (answer: Answer): unknown => {
    if (answer.error !== undefined) throw new Error(answer.error)
    const { fn, promise } = answer
    if (fn !== undefined) return (...args: unknown[]) => call(fn, args)
    if (promise === undefined) return answer.value
    const waiting = Promise.withResolvers<unknown>()
    promises.set(promise, waiting)
    return waiting.promise
  }

  const build = (shape: Shape): unknown =>
    'fn' in shape
      ? (...args: unknown[]) => call(shape.fn, args)
      : Object.freeze(
          Object.fromEntries(Object.entries(shape.keys).map(([key, part]) => [key, build(part)])),
        )

  window.addEventListener('double:expose', (event) => {
    const { key, shape } = (event as CustomEvent<{ key: string; shape: Shape }>).detail
    if (key in window) return
    Object.defineProperty(window, key, { value: build(shape), enumerable: true })
  })
  window.addEventListener('double:settle', (event) => {
    const { promise, value, error } = (event as CustomEvent<Answer>).detail
    const waiting = promises.get(promise ?? -1)
    if (error === undefined) waiting?.resolve(value)
    else waiting?.reject(new Error(error))
    promises.delete(promise ?? -1)
  })
  window.addEventListener('double:tell', (event) => {
    const { fn, args } = (event as CustomEvent<{ fn: number; args: unknown[] }>).detail
    listeners[fn]?.(...args)
  })
  window.dispatchEvent(new CustomEvent('double:page-ready'))
}
