import type { z } from 'zod'

import { ProblemError } from './problem.ts'

/** What came in, once it is what the call takes. Throws the problem `body-wrong` with the place. */
export function readInput<Schema extends z.ZodType>(
  schema: Schema,
  input: unknown,
): z.output<Schema> {
  const parsed = schema.safeParse(input)
  if (parsed.success) return parsed.data
  throw new ProblemError('body-wrong', { pointer: toPointer(parsed.error.issues[0]?.path ?? []) })
}

/** RFC 6901. */
export function toPointer(path: readonly PropertyKey[]): string {
  return path
    .map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`)
    .join('')
    .slice(0, 300)
}

/** The database writes ids in lower case; another spelling would be another id to us and the same to it. */
export function isLowerCase(id: string): boolean {
  return id === id.toLowerCase()
}
