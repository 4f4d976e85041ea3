import { BrowserWindow, ipcMain } from 'electron'

import { appEventChannel, type AppEvent } from '#shared/contract/app-events.ts'

import type { AnswerCall, ReportBug } from '../../hosting/answer-call.ts'
import { isOurWindow } from './is-our-window.ts'
import { registerCalls } from './register-calls.ts'

/** Lets our windows ask. */
export function answerWindows(
  answers: ReadonlyMap<string, AnswerCall>,
  reportBug: ReportBug,
): void {
  registerCalls(ipcMain, answers, { isOurWindow, reportBug })
}

/** Takes an event to every open window. */
export function tellWindows(event: AppEvent): void {
  for (const window of BrowserWindow.getAllWindows()) {
    window.webContents.send(appEventChannel, event)
  }
}
