import { app } from './app.ts'
import { BrowserWindow } from './browser-window.ts'
import { invoke } from './ipc-main.ts'
import { preventableEvent } from './preventable-event.ts'
import { privilegedSchemes, redirectOnce } from './protocol.ts'
import { session } from './session.ts'

/** What a test may ask of the running double; the answer comes back as a message of the same kind. */
export type DoubleQuestion =
  | { readonly kind: 'describe' }
  /** A call as if another frame had sent it. */
  | { readonly kind: 'call-as'; readonly channel: string; readonly frame: object | null }
  /** An event of Electron's that Chromium alone never sends, such as `will-attach-webview`. */
  | { readonly kind: 'contents-event'; readonly event: string; readonly url: string }
  | { readonly kind: 'ask-permission'; readonly permission: string }
  /** The next request of this path is answered by a redirect. */
  | { readonly kind: 'redirect'; readonly path: string; readonly to: string }

type Answers = {
  readonly [Kind in DoubleQuestion['kind']]: (
    asked: Extract<DoubleQuestion, { kind: Kind }>,
  ) => unknown
}

const answers: Answers = {
  describe: () => describeSelf(),
  'call-as': async ({ channel, frame }) => ({
    answer: await invoke(channel, { senderFrame: frame }, undefined),
  }),
  'contents-event': ({ event, url }) => {
    const sent = preventableEvent({ url })
    for (const { webContents } of BrowserWindow.getAllWindows()) webContents.emit(event, sent)
    return { isPrevented: sent.defaultPrevented }
  },
  'ask-permission': async ({ permission }) => ({
    isGranted: await session.defaultSession.requestPermission(permission),
  }),
  redirect: ({ path, to }) => {
    redirectOnce(path, to)
    return {}
  },
}

/** Answers tests for as long as the double runs. */
export function answerTests(): void {
  process.on('message', (asked: DoubleQuestion) => {
    if (asked.kind in answers) void answer(asked)
  })
}

async function answer(asked: DoubleQuestion): Promise<void> {
  // The kind says which of the questions it is; the table cannot carry the proof.
  const work = answers[asked.kind] as (question: DoubleQuestion) => unknown
  process.send?.({ kind: asked.kind, ...((await work(asked)) as object) })
}

/** What main has asked of Electron so far, for tests of its configuration. */
function describeSelf() {
  return {
    asked: app.asked,
    schemes: privilegedSchemes,
    webPreferences: BrowserWindow.getAllWindows().map(({ options }) => options.webPreferences),
    sessionHandlers: [...session.defaultSession.handlersSet],
    refusedDownloads: session.defaultSession.refusedDownloads,
  }
}
