import fc from 'fast-check'
import { expect, it } from 'vitest'

import { acceptFile } from '#core/evidence/accept-file.ts'
import { docxParts, pptxParts, xlsxFile } from '#test/support/office-files.ts'
import { photograph, screenshot, webpPoint } from '#test/support/small-images.ts'
import { zip } from '#test/support/workbook.ts'

import { mutatedBytes } from './mutated-bytes.ts'
import { hostileTimeoutMs, tryInputs } from './try-inputs.ts'

it(
  'a file of evidence is taken for what it is or refused, and a taken photograph stays the same',
  async () => {
    const corpus = [
      photograph(),
      screenshot(),
      webpPoint,
      zip(docxParts()),
      zip(pptxParts()),
      new Uint8Array(await xlsxFile()),
      new TextEncoder().encode('%PDF-1.4\n1 0 obj\n<<>>\nendobj\n'),
    ]
    for (const whole of corpus) expect((await acceptFile('tệp.txt', whole)).ok).toBe(true)
    const { refused, taken } = await tryInputs({
      name: 'files of evidence',
      inputs: fc.tuple(
        mutatedBytes(corpus),
        fc.constantFrom('ảnh.jpg', '..\\..\\a.txt', 'a.csv', 'CON.pdf', 'x'.repeat(500), '\u0000'),
      ),
      take: async ([bytes, name]) => {
        const accepted = await acceptFile(name, bytes)
        if (!accepted.ok) return 'refused'
        const { bytes: kept, fileName } = accepted.value
        expect(fileName).not.toMatch(/[/\\\0]/)
        const again = await acceptFile(fileName, kept)
        expect(again.ok && again.value.bytes).toEqual(kept)
        return 'taken'
      },
    })
    expect(Math.min(refused, taken)).toBeGreaterThan(20)
  },
  hostileTimeoutMs,
)
