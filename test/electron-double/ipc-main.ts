type Handler = (event: unknown, value: unknown) => unknown

const handlers = new Map<string, Handler>()

/** Electron's `ipcMain`. */
export const ipcMain = {
  handle: (channel: string, handler: Handler) => {
    handlers.set(channel, handler)
  },
}

/** Calls what main has put on the channel. */
export async function invoke(channel: string, event: unknown, value: unknown): Promise<unknown> {
  const handler = handlers.get(channel)
  if (handler === undefined) throw new Error(`No handler registered for '${channel}'`)
  return await handler(event, value)
}
