/**
 * Folds Vietnamese text for search: no diacritics, đ as d, lower case, single spaces.
 * `Công ty TNHH Đức Thắng` -> `cong ty tnhh duc thang`.
 */
export function foldText(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[đĐ]/g, 'd')
    .normalize('NFC')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim()
}
