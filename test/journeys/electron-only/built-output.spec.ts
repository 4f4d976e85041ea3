import { readFileSync } from 'node:fs'

import { expect, test } from '@playwright/test'

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
  around: /http:\/\/www\.w3\.org\//,
  because: 'Names of languages; nothing is fetched from them.',
}

/** zod stands in the window and in the preload. */
const ofZod: readonly Allowance[] = [
  {
    what: 'http:',
    around: /http:\/\/(?:json-schema\.org\/|\[\$\{e\}\])/,
    because: 'Names of languages, and how it reads an address of IPv6; nothing is fetched.',
  },
  {
    what: 'https:',
    around: /https:\/\/json-schema\.org\//,
    because: 'The name of a language; nothing is fetched from it.',
  },
  {
    what: 'Function',
    around: /try\{return Function\(``\),!0\}/,
    because: 'zod asks whether it may; it is told not to before any schema is made.',
  },
]

const inTheWindow: readonly Allowance[] = [
  ...ofZod,
  drawing,
  {
    what: 'http:',
    around: /http:\/\/localhost/,
    because: 'The router’s base for reading relative addresses; never asked for.',
  },
  {
    what: 'https:',
    around:
      /https:\/\/(?:react\.dev|reactrouter\.com|mantine\.dev|redux|bit\.ly|github\.com\/ungap)/,
    because: 'Libraries name pages of theirs in messages for developers.',
  },
  {
    what: 'Function',
    around: /self==self\?self:Function\(`return this`\)\(\)/,
    because: 'decimal.js looks for the global object, and finds `self` before it comes to this.',
  },
  {
    what: 'innerHTML',
    around: /innerHTML=`<script>|\.innerHTML=n\)|case`innerHTML`:/,
    because: 'React’s own; the policy lets no text with `<` through to it.',
  },
  {
    what: 'dangerouslySetInnerHTML',
    around: /dangerouslySetInnerHTML/,
    because: 'React knows the word, and the component library sets style sheets by it.',
  },
  {
    what: 'javascript:',
    around: /javascript:/,
    because: 'React and the router know the word in order to refuse it.',
  },
]

const inThePreload: readonly Allowance[] = [
  ...ofZod,
  {
    what: 'require',
    around: /require\(["'`]electron["'`]\)/,
    because: 'The one module it may load.',
  },
  { what: 'ipc', around: /ipcRenderer/, because: 'Carrying calls is what it is for.' },
]

const inMain: readonly Allowance[] = [
  drawing,
  {
    what: 'http:',
    around: /`http:\/\/\$\{/,
    because: 'The browser host names its own address on 127.0.0.1.',
  },
  {
    what: 'https:',
    around: /`https:\/\/\$\{/,
    because: 'The gateway a person has typed.',
  },
]

const everything = [...codeFromText, ...remoteContent, ...electronPowers]

const built: readonly (readonly [string, () => Scan])[] = [
  [
    'the window',
    () =>
      scanText('out/renderer/**/*.{js,html,css,svg}', [...everything, ...nodePowers], inTheWindow),
  ],
  [
    'the preload',
    () => scanText('out/preload/*.cjs', [...everything, ...nodePowers], inThePreload),
  ],
  ['main', () => scanText('out/main/**/*.js', everything, inMain)],
]

for (const [part, scan] of built) {
  test(`the built output of ${part} has no power that is refused, but for the reasons listed`, () => {
    const { files, found, unusedAllowances } = scan()
    const name = `static scan of the build: ${part}`
    reportProof({ promise: 'T15', name, tries: files, failures: found.length })
    expect(files).toBeGreaterThan(0)
    expect(found).toEqual([])
    expect(unusedAllowances).toEqual([])
  })
}

test('the built preload is one file, which a sandboxed preload can load', () => {
  const preload = readFileSync('out/preload/preload.cjs', 'utf8')
  expect([...preload.matchAll(/require\(["'`]([^"'`]+)["'`]\)/g)].map(([, name]) => name)).toEqual([
    'electron',
  ])
  expect(preload).not.toMatch(/\bimport\(|^import /m)
})
