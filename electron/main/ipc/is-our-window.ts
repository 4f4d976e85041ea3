import type { IpcMainInvokeEvent } from 'electron'

import { isAppAddress } from '../app-scheme.ts'

/** True when the main frame of a window, showing a page of the app, has called; no frame inside it. */
export function isOurWindow(event: Pick<IpcMainInvokeEvent, 'senderFrame'>): boolean {
  const frame = event.senderFrame
  return frame !== null && frame.parent === null && isAppAddress(frame.url)
}
