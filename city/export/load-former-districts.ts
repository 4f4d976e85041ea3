import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

import { wardSchema } from '#shared/domain/firms/reference-lists.ts'
import { parseJson } from '#shared/kit/parse-json.ts'

const file = join(import.meta.dirname, '../../resources/reference/wards-hanoi.json')

/**
 * The district of before 2025-07-01 a ward lay in: coarse enough that a ward with one factory does not
 * name it. A ward made of parts of several districts answers them all; an unknown one nothing.
 */
export function loadFormerDistricts(): (wardCode: string | null) => string | null {
  const wards = z.array(wardSchema).parse(parseJson(readFileSync(file, 'utf8')))
  const districts = new Map(
    wards.map(({ code, oldNames }) => [
      code,
      oldNames.filter((name) => /^(Quận|Huyện|Thị xã) /.test(name)).join(' / '),
    ]),
  )
  return (wardCode) => (wardCode === null ? null : (districts.get(wardCode) ?? null))
}
