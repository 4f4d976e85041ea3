/** `1234567.5` as `1.234.567,5`: dots between thousands, a comma before decimals, all digits kept. */
export function formatVietnameseNumber(value: number): string {
  const [whole = '', fraction] = String(value).split('.')
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, '.')
  return fraction === undefined ? grouped : `${grouped},${fraction}`
}
