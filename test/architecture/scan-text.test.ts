import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { expect, it } from 'vitest'

import {
  codeFromText,
  electronPowers,
  nodePowers,
  remoteContent,
} from '../support/refused-powers.ts'
import { scanText } from '../support/scan-text.ts'

const all = [...codeFromText, ...remoteContent, ...electronPowers, ...nodePowers]

/** One sentence of code for each power, as a careless hand or a minifier would write it. */
const careless: Readonly<Record<string, string>> = {
  eval: 'eval(text)',
  Function: 'new Function("a", text)',
  'code as text': 'setTimeout(`go()`, 1)',
  'javascript:': '<a href="javascript:go()">',
  dangerouslySetInnerHTML: '<p dangerouslySetInnerHTML={{ __html: text }} />',
  innerHTML: 'node.innerHTML=text',
  'document.write': 'document.write(text)',
  'parsed markup': 'new DOMParser()',
  'http:': 'fetch("http://example.vn")',
  'https:': 'import("https://example.vn/a.js")',
  'web socket': 'new WebSocket(address)',
  beacon: 'navigator.sendBeacon(address)',
  'file:': 'load("file:///a")',
  openExternal: 'shell.openExternal(url)',
  webview: 'webviewTag:!0',
  allowpopups: '<x allowpopups>',
  'node in pages': 'nodeIntegrationInWorker: true',
  'no isolation': 'contextIsolation:!1',
  'no sandbox': 'sandbox: false',
  'no web security': 'webSecurity:!1',
  'insecure content': 'allowRunningInsecureContent: true',
  experiments: 'experimentalFeatures:!0',
  executeJavaScript: 'contents.executeJavaScript(text)',
  'remote module': 'require("@electron/remote")',
  switches: 'app.commandLine.appendSwitch("x")',
  'files as pages': 'window.loadFile("a.html")',
  'child process': 'import { exec } from "child_process"',
  require: 'require("fs")',
  'node module': 'import "node:fs"',
  ipc: 'ipcRenderer.send("x")',
  electron: 'import { shell } from "electron"',
}

function scanOf(text: string, allowances: Parameters<typeof scanText>[2] = []) {
  const folder = mkdtempSync(join(tmpdir(), 'nang-bac-scan-'))
  writeFileSync(join(folder, 'a.ts'), text)
  const scan = scanText(`${folder}/*.ts`, all, allowances)
  rmSync(folder, { recursive: true })
  return scan
}

it('has a sentence to find for every power', () => {
  expect(Object.keys(careless).sort()).toEqual(all.map(({ what }) => what).sort())
})

it.each(Object.entries(careless))('finds %s', (what, code) => {
  expect(scanOf(code).found.join('\n')).toContain(`${what} in`)
})

it('excuses only what stands among the words of the reason, and names reasons without use', () => {
  const because = 'the name of a language'
  const svg = { what: 'http:', around: /http:\/\/www\.w3\.org\/2000\/svg/, because }
  expect(scanOf('"http://www.w3.org/2000/svg"', [svg])).toMatchObject({
    found: [],
    unusedAllowances: [],
  })
  const other = scanOf('"http://evil.example"', [svg])
  expect(other.found).toHaveLength(1)
  expect(other.unusedAllowances).toHaveLength(1)
})
