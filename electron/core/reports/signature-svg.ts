import type { Signer } from '#shared/domain/assessments/sign-off.ts'
import {
  signatureBox,
  signaturePath,
  signaturePen,
} from '#shared/domain/assessments/signature-drawing.ts'

/** A signature as a picture for paper. */
export function signatureSvg(strokes: Signer['strokes']): string {
  const { width, height } = signatureBox
  const paths = strokes
    .map(
      (stroke) =>
        `<path d="${signaturePath(stroke)}" fill="none" stroke="${signaturePen.ink}" stroke-width="${String(signaturePen.width)}" stroke-linecap="round" stroke-linejoin="round"/>`,
    )
    .join('')
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${String(width)} ${String(height)}">${paths}</svg>`
}
