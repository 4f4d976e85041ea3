import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const linuxNames = [
  'google-chrome',
  'google-chrome-stable',
  'chromium',
  'chromium-browser',
  'microsoft-edge',
  'microsoft-edge-stable',
]

const macPaths = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

const windowsPaths = [
  ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
  ['Google', 'Chrome', 'Application', 'chrome.exe'],
]

/** A browser that can open a page as a window of its own, without tabs; undefined when none is known. */
export function findAppModeBrowser(): string | undefined {
  return candidates().find((file) => existsSync(file))
}

function candidates(): string[] {
  if (process.platform === 'darwin') return macPaths
  if (process.platform === 'win32') {
    return ['ProgramFiles(x86)', 'ProgramFiles', 'LOCALAPPDATA']
      .map((name) => process.env[name])
      .filter((folder) => folder !== undefined)
      .flatMap((folder) => windowsPaths.map((path) => join(folder, ...path)))
  }
  return (process.env['PATH'] ?? '')
    .split(delimiter)
    .flatMap((folder) => linuxNames.map((name) => join(folder, name)))
}
