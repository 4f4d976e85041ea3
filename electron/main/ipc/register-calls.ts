import type { IpcMain, IpcMainInvokeEvent } from 'electron'

import { channelOf } from '#shared/contract/app-contract.ts'

import { unexpected, type AnswerCall, type ReportBug } from '../../hosting/answer-call.ts'

type Guards = {
  readonly isOurWindow: (event: IpcMainInvokeEvent) => boolean
  readonly reportBug: ReportBug
}

/** A call from a page that is not the app's window; answered with an incident id and nothing else. */
class ForeignSenderError extends Error {
  override readonly name = 'ForeignSenderError'
}

/** Puts every answer on its channel, for our own windows only. */
export function registerCalls(
  ipcMain: Pick<IpcMain, 'handle'>,
  answers: ReadonlyMap<string, AnswerCall>,
  { isOurWindow, reportBug }: Guards,
): void {
  for (const [callName, answer] of answers) {
    ipcMain.handle(channelOf(callName), async (event, rawInput: unknown) => {
      if (isOurWindow(event)) return answer(rawInput)
      return unexpected(reportBug(callName, new ForeignSenderError()))
    })
  }
}
