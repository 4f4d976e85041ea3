/** The box every signature is drawn in, whatever the screen. */
export const boxWidth = 600
export const boxHeight = 200

/** `x,y,x,y,…` as the path of a line. */
export function strokePath(stroke: readonly number[]): string {
  const points: string[] = []
  for (let at = 0; at + 1 < stroke.length; at += 2) {
    points.push(`${stroke[at] ?? 0} ${stroke[at + 1] ?? 0}`)
  }
  return `M${points.join(' L')}`
}
