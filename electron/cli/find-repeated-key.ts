/**
 * The first key that an object of valid JSON text holds twice, or null. `JSON.parse` would keep the
 * last and say nothing, and a figure would be lost.
 */
export function findRepeatedKey(json: string): string | null {
  const open: Set<string>[] = []
  for (const [token, key] of json.matchAll(/("(?:[^"\\]|\\.)*")\s*:|"(?:[^"\\]|\\.)*"|[{}]/g)) {
    if (token === '{') open.push(new Set())
    else if (token === '}') open.pop()
    else if (key !== undefined) {
      const name = String(JSON.parse(key))
      const keys = open.at(-1)
      if (keys?.has(name)) return name
      keys?.add(name)
    }
  }
  return null
}
