import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { findPoppler } from './find-poppler.ts'

/** A page as grey pixels, 0 black to 255 white, at 40 dots per inch. */
export type PrintedPage = {
  readonly width: number
  readonly height: number
  readonly grey: Uint8Array
}

/** The pages of a PDF as a printer would draw them. */
export function printedPages(pdf: Uint8Array): readonly PrintedPage[] {
  return inFolder(pdf, (file, folder) => {
    execFileSync(findPoppler('pdftoppm'), ['-gray', '-r', '40', file, join(folder, 'page')])
    return readdirSync(folder)
      .filter((name) => name.endsWith('.pgm'))
      .toSorted()
      .map((name) => readPgm(readFileSync(join(folder, name))))
  })
}

/** The words of a PDF in reading order, with every run of white space as one space. */
export function printedText(pdf: Uint8Array): string {
  return wordsOf(pdf).replace(/\s+/g, ' ')
}

/** The lines of each page of a PDF as they stand, from the top. */
export function printedLines(pdf: Uint8Array): readonly (readonly string[])[] {
  return wordsOf(pdf, '-layout')
    .split('\f')
    .slice(0, -1)
    .map((page) => page.split('\n').filter((line) => line.trim() !== ''))
}

function wordsOf(pdf: Uint8Array, ...options: readonly string[]): string {
  return inFolder(pdf, (file) =>
    execFileSync(findPoppler('pdftotext'), ['-enc', 'UTF-8', ...options, file, '-'], {
      encoding: 'utf8',
    }).normalize('NFC'),
  )
}

/** Share of pixels darker than grey paper within a part of the page, given in shares of its size. */
export function inkShare(
  { width, height, grey }: PrintedPage,
  part: {
    readonly left: number
    readonly top: number
    readonly right: number
    readonly bottom: number
  },
): number {
  const [fromX, toX] = [Math.floor(part.left * width), Math.floor(part.right * width)]
  const [fromY, toY] = [Math.floor(part.top * height), Math.floor(part.bottom * height)]
  let dark = 0
  for (let y = fromY; y < toY; y++) {
    for (let x = fromX; x < toX; x++) if ((grey[y * width + x] ?? 255) < 160) dark += 1
  }
  return dark / ((toX - fromX) * (toY - fromY))
}

function inFolder<Value>(pdf: Uint8Array, work: (file: string, folder: string) => Value): Value {
  const folder = mkdtempSync(join(tmpdir(), 'nang-bac-pdf-'))
  try {
    const file = join(folder, 'report.pdf')
    writeFileSync(file, pdf)
    return work(file, folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Binary greymap: `P5 width height 255` and the pixels. */
function readPgm(bytes: Buffer): PrintedPage {
  const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(bytes.subarray(0, 40).toString('latin1'))
  if (!head) throw new Error('Not a greymap')
  return {
    width: Number(head[1]),
    height: Number(head[2]),
    grey: bytes.subarray(head[0].length),
  }
}
