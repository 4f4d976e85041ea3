import { foldText } from '#shared/kit/fold-text.ts'

/** Legal forms, folded, longest first; they stand before a name (or, in English, after it). */
const legalForms = [
  'trach nhiem huu han',
  'hai thanh vien tro len',
  'doanh nghiep tu nhan',
  'mot thanh vien',
  'hai thanh vien',
  'tong cong ty',
  'ho kinh doanh',
  'joint stock company',
  'joint stock',
  'hop tac xa',
  'cong ty',
  'co phan',
  'tap doan',
  'co ltd',
  'ctcp',
  'tnhh',
  'dntn',
  'mtv',
  'htx',
  'hkd',
  'tct',
  'cty',
  'ct',
  'cp',
]
const englishEndings = [
  'joint stock company',
  'joint stock',
  'company',
  'limited',
  'co ltd',
  'corp',
  'ltd',
  'jsc',
  'inc',
  'llc',
  'co',
]

const abbreviations: Readonly<Record<string, string>> = {
  sx: 'san xuat',
  tm: 'thuong mai',
  dv: 'dich vu',
  xd: 'xay dung',
  xnk: 'xuat nhap khau',
  vn: 'viet nam',
  hn: 'ha noi',
}

/**
 * What two spellings of one firm share: the folded name without its legal form, common
 * abbreviations written out. `Công ty TNHH SX & TM Đức Thắng` -> `san xuat thuong mai duc thang`.
 * A name that is nothing but a legal form stays as it is.
 */
export function nameKey(name: string): string {
  const words = foldText(name)
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '' && word !== 'va')
  const plain = words.map((word) => abbreviations[word] ?? word).join(' ')
  const key = withoutEndings(withoutForms(plain))
  return key === '' ? plain : key
}

function withoutForms(text: string): string {
  const form = legalForms.find((candidate) => `${text} `.startsWith(`${candidate} `))
  return form === undefined ? text : withoutForms(text.slice(form.length).trim())
}

function withoutEndings(text: string): string {
  const ending = englishEndings.find((candidate) => text.endsWith(` ${candidate}`))
  return ending === undefined ? text : withoutEndings(text.slice(0, -ending.length).trim())
}
