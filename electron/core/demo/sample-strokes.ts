import type { Signer } from '#shared/domain/assessments/sign-off.ts'

/** An invented signature in the box of 600 x 200: loops that lean to the right, then a flourish. */
export function sampleStrokes(name: string): Signer['strokes'] {
  const seed = Array.from(name).reduce(
    (sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 9973,
    7,
  )
  const loops = 4 + (seed % 3)
  const tall = 34 + (seed % 23)
  const wave: number[] = []
  for (let step = 0; step <= 24 * loops; step++) {
    const turn = (2 * Math.PI * step) / 24
    const along = 70 + (step / (24 * loops)) * 380
    const fade = 1 - (0.55 * step) / (24 * loops)
    wave.push(round(along - 26 * Math.sin(turn)), round(104 - tall * fade * Math.cos(turn + seed)))
  }
  const flourish: number[] = []
  for (let step = 0; step <= 20; step++) {
    flourish.push(round(110 + step * 19), round(152 - 14 * Math.sin(step / 6) - (seed % 7)))
  }
  return [wave, flourish]
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
