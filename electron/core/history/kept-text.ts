import { canonicalJson } from '#shared/kit/canonical-json.ts'

const texts = new WeakMap<object, string>()

/**
 * The text of something that is never changed in place, written once and kept with it: the canonical
 * JSON, or what `write` makes of it. Always write one thing in one way.
 */
export function keptText<Part extends object>(
  part: Part,
  write: (part: Part) => string = canonicalJson,
): string {
  const known = texts.get(part)
  if (known !== undefined) return known
  const text = write(part)
  texts.set(part, text)
  return text
}
