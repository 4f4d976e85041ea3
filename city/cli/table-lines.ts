/** Lines of a table with a head, columns as wide as they have to be. */
export function tableLines(
  head: readonly string[],
  rows: readonly (readonly string[])[],
): readonly string[] {
  const whole = [head, ...rows]
  const widths = head.map((_, column) =>
    Math.max(...whole.map((row) => (row[column] ?? '').normalize('NFC').length)),
  )
  const toLine = (row: readonly string[]) =>
    row
      .map((cell, column) => cell.normalize('NFC').padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd()
  const [first = '', ...others] = whole.map(toLine)
  return [first, widths.map((width) => '-'.repeat(width)).join('  '), ...others]
}
