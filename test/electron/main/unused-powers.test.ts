import { expect, it } from 'vitest'

import {
  codeFromText,
  electronPowers,
  nodePowers,
  remoteContent,
} from '#test/support/refused-powers.ts'
import { reportProof } from '#test/support/report-proof.ts'
import { scanText, type Allowance, type Scan } from '#test/support/scan-text.ts'

const drawing: Allowance = {
  what: 'http:',
  around: /http:\/\/www\.w3\.org\/2000\/svg/,
  because: 'The name of the SVG language; nothing is fetched from it.',
}

const inTheCore: readonly Allowance[] = [
  drawing,
  {
    what: 'http:',
    around: /http:\/\/\$\{(?:ownHost|host|doorbell\.host)\}/,
    because: 'The browser host names its own address on 127.0.0.1.',
  },
  {
    what: 'https:',
    around: /`https:\/\/\$\{text\}`/,
    because: 'The gateway a person has typed; laptops refuse http to any other machine.',
  },
  {
    what: 'https:',
    around: /https:\/\/www\.sqlite\.org\/walformat\.html/,
    because: 'A comment that names what describes the format of a log.',
  },
  {
    what: 'file:',
    around: /`file:\/\/\$\{page\}`/,
    because: 'The drawing of icons, by whoever makes a release; no part of the app.',
  },
  {
    what: 'no sandbox',
    around: /'--headless', '--no-sandbox'/,
    because: 'The same drawing, of our own picture.',
  },
  {
    what: 'child process',
    around: /import \{ spawn(?:Sync)? \} from 'node:child_process'/,
    because: 'Starting a host, the build and the browser: by argument list, never through a shell.',
  },
]

const inTheWindow: readonly Allowance[] = [
  drawing,
  {
    what: 'innerHTML',
    around: /component library writes its style sheets through innerHTML/,
    because: 'A comment of the policy that refuses markup made of text.',
  },
]

function expectClean(scan: Scan, name: string): void {
  reportProof({ promise: 'T15', name, tries: scan.files, failures: scan.found.length })
  expect(scan.files).toBeGreaterThan(100)
  expect(scan.found).toEqual([])
  expect(scan.unusedAllowances).toEqual([])
}

it('the window makes no code or markup of text, reaches nothing outside, and knows no Node', () => {
  expectClean(
    scanText(
      'renderer/**/*.{ts,tsx,html,css,svg}',
      [...codeFromText, ...remoteContent, ...electronPowers, ...nodePowers],
      inTheWindow,
    ),
    'static scan of the window',
  )
})

it('hosts, core and shared code make no code of text and use no power of Electron’s', () => {
  const childProcess = nodePowers.filter(({ what }) => what === 'child process')
  expectClean(
    scanText(
      '{electron,shared,exchange}/**/*.ts',
      [...codeFromText, ...remoteContent, ...electronPowers, ...childProcess],
      inTheCore,
    ),
    'static scan of hosts and core',
  )
})
