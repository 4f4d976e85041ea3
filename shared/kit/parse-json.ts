/** `JSON.parse` that admits it does not know what it found. Throws a SyntaxError. */
export function parseJson(text: string): unknown {
  return JSON.parse(text)
}
