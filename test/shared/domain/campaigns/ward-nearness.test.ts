import { readFileSync } from 'node:fs'

import { describe, expect, it } from 'vitest'

import { createWardNearness, formerDistrictName } from '#shared/domain/campaigns/ward-nearness.ts'
import { wardSchema } from '#shared/domain/firms/reference-lists.ts'

const list = `${import.meta.dirname}/../../../../resources/reference/wards-hanoi.json`
const wards = wardSchema.array().parse(JSON.parse(readFileSync(list, 'utf8')))
const nearness = createWardNearness(wards)

describe('createWardNearness', () => {
  it('knows the same ward, neighbours that shared an old ward, and the former district', () => {
    const byName = (name: string) => wards.find((ward) => ward.name === name)!.code
    expect(nearness('00004', '00004')).toBe('same-ward')
    expect(nearness(byName('Phường Ba Đình'), byName('Phường Ngọc Hà'))).toBe('neighbour')
    expect(nearness(byName('Phường Ba Đình'), byName('Phường Hoàng Mai'))).toBe('apart')
    expect(nearness(null, '00004')).toBe('unknown')
  })

  it('is the same both ways', () => {
    for (const one of wards) {
      for (const other of wards) {
        expect(nearness(one.code, other.code)).toBe(nearness(other.code, one.code))
      }
    }
  })
})

it('calls a place by the former district that lent it its name, or by all it lies in', () => {
  const named = (name: string, ...oldNames: string[]) =>
    formerDistrictName({ code: '1', name, oldNames })
  expect(named('Phường Hà Đông', 'Phường Đại Mỗ', 'Quận Nam Từ Liêm', 'Quận Hà Đông')).toBe(
    'Quận Hà Đông',
  )
  expect(named('Xã Gia Lâm', 'Quận Long Biên', 'Huyện Gia Lâm')).toBe('Huyện Gia Lâm')
  expect(named('Phường Văn Miếu', 'Quận Ba Đình', 'Quận Đống Đa')).toBe(
    'Quận Ba Đình, Quận Đống Đa',
  )
  expect(named('Xã Mới')).toBe('')
})
