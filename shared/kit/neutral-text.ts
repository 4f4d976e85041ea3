/**
 * Text that no spreadsheet takes for a formula: what begins with `= + - @`, a tab, a carriage
 * return or a zero character gets an apostrophe before it.
 */
export function neutralText(text: string): string {
  return /^[=+\-@\t\r\0]/.test(text) ? `'${text}` : text
}
