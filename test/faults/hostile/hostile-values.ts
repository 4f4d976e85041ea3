import fc from 'fast-check'

const nested = (depth: number): unknown => {
  let value: unknown = 1
  for (let level = 0; level < depth; level++) value = level % 2 === 0 ? [value] : { a: value }
  return value
}

/** What JSON can hold and no program expects. */
export const hostileValue: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(null, true, false, '', [], {}, 0, -1, -0, 1.5, 1e308, -1e308, 2 ** 53),
  fc.constantFrom(
    '\u0000',
    '\ud800',
    '\u202egnourt',
    '__proto__',
    'constructor',
    "=cmd|' /C calc'!A0",
    '../../../etc/passwd',
    'NaN',
    '9'.repeat(400),
    'x'.repeat(20_000),
    '2026-02-30T25:61:00Z',
    '00000000-0000-0000-0000-000000000000',
    "'; drop table firms; --",
    '<script>alert(1)</script>',
    '${7*7}',
    '\r\n{"level":60}\u001b[31m',
  ),
  fc.constantFrom(50, 2_000).map(nested),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.jsonValue({ maxDepth: 3 }),
)
