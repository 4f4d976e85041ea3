import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { findAppModeBrowser } from '../browser-host/find-browser.ts'
import { project } from '../starting/paths.ts'
import { toIcns, toIco, type Picture } from './icon-files.ts'

const folder = join(project, 'resources', 'icons')
const sizes = [16, 24, 32, 48, 64, 128, 256, 512, 1024] as const
const largestInIco = 256

/** Draws the icons anew from `nang-bac.svg`, after it was changed; the results are committed. */
function makeIcons(): void {
  const browser = findAppModeBrowser()
  if (browser === undefined) throw new Error('Drawing the icons needs Chrome, Chromium or Edge')
  const pictures = sizes.map((size) => ({ size, bytes: draw(browser, size) }))
  for (const { size, bytes } of pictures) {
    writeFileSync(join(folder, `${size}x${size}.png`), bytes)
  }
  const upToLargest = pictures.filter(({ size }) => size <= largestInIco)
  writeFileSync(join(folder, 'icon.ico'), toIco(upToLargest))
  writeFileSync(join(folder, 'icon.icns'), toIcns(pictures))
}

/** A page of exactly this size holds the drawing, and a browser without a screen photographs it. */
function draw(browser: string, size: number): Picture['bytes'] {
  const place = mkdtempSync(join(tmpdir(), 'nang-bac-icon-'))
  try {
    const page = join(place, 'icon.html')
    const picture = join(place, 'icon.png')
    const svg = readFileSync(join(folder, 'nang-bac.svg'), 'utf8')
    const style = `<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>`
    writeFileSync(page, `<!doctype html>${style}${svg}`)
    spawnSync(browser, [
      ...['--headless', '--no-sandbox', '--disable-gpu', '--hide-scrollbars'],
      ...['--force-device-scale-factor=1', '--default-background-color=00000000'],
      `--user-data-dir=${join(place, 'profile')}`,
      `--window-size=${size},${size}`,
      `--screenshot=${picture}`,
      `file://${page}`,
    ])
    return readFileSync(picture)
  } finally {
    rmSync(place, { recursive: true, force: true, maxRetries: 5 })
  }
}

makeIcons()
