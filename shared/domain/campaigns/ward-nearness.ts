import type { Ward } from '#shared/domain/firms/reference-lists.ts'

export type Nearness = 'same-ward' | 'neighbour' | 'district' | 'apart' | 'unknown'

export type WardNearness = (one: string | null, other: string | null) => Nearness

const districtKinds = /^(Quận|Huyện|Thị xã) /

/**
 * How far apart two wards are, as the reference lists tell it. There is no list of borders: two wards
 * count as neighbours when each took a part of the same old ward or commune, which lay in one former
 * district of both. Wards that only touch are found by their former district.
 */
export function createWardNearness(wards: readonly Ward[]): WardNearness {
  const placeByCode = new Map(wards.map((ward) => [ward.code, placeOf(ward)]))
  return (one, other) => {
    if (one !== null && one === other) return 'same-ward'
    const here = one === null ? undefined : placeByCode.get(one)
    const there = other === null ? undefined : placeByCode.get(other)
    if (here === undefined || there === undefined) return 'unknown'
    if (!shareOne(here.districts, there.districts)) return 'apart'
    return shareOne(here.communes, there.communes) ? 'neighbour' : 'district'
  }
}

/** Names of the former districts a ward of today lies in. */
function formerDistricts({ oldNames }: Ward): string[] {
  return oldNames.filter((name) => districtKinds.test(name))
}

/**
 * What people call the place by: the former district that lent the ward its name, or else all it lies in.
 * The lists name districts of which the smallest part went into a ward.
 */
export function formerDistrictName(ward: Ward): string {
  const districts = formerDistricts(ward)
  const own = ward.name.replace(/^\S+ /, '')
  return districts.find((name) => name.replace(districtKinds, '') === own) ?? districts.join(', ')
}

function placeOf(ward: Ward) {
  const districts = new Set(formerDistricts(ward))
  return { districts, communes: new Set(ward.oldNames.filter((name) => !districts.has(name))) }
}

function shareOne(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return [...one].some((name) => other.has(name))
}
