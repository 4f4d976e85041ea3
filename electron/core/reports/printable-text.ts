/** Signs the report's font has no drawing for, and what stands in for them. */
const standIns: Readonly<Record<string, string>> = {
  '→': '–',
  '⇒': '–',
  '✓': 'x',
  '■': '•',
  '₂': '2',
}

/** Composed letters (stacked marks drawn as one sign), without control characters. */
export function printableText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[→⇒✓■₂]/g, (sign) => standIns[sign] ?? sign)
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f\u200b-\u200f\u2028-\u202e\ufeff]/g, '')
}
