import type { AssignableFirm } from '#shared/domain/campaigns/assignable-firm.ts'
import type { AssignableMentor } from '#shared/domain/campaigns/assignable-mentor.ts'

/** A mentor of whom only the name is stated. */
export function assignableMentor(
  mentorId: string,
  stated: Partial<AssignableMentor> = {},
): AssignableMentor {
  return {
    mentorId,
    name: `Tư vấn viên ${mentorId}`,
    sectors: [],
    wardCode: null,
    wards: [],
    languages: [],
    capacityPerMonth: null,
    load: 0,
    conflicts: [],
    unavailable: [],
    ...stated,
  }
}

/** A firm of which only the name is known. */
export function assignableFirm(
  firmId: string,
  known: Partial<AssignableFirm> = {},
): AssignableFirm {
  return {
    firmId,
    name: `Công ty TNHH ${firmId}`,
    taxCode: null,
    vsic: null,
    keySectorId: null,
    wardCode: null,
    ownership: null,
    assessedBy: [],
    ...known,
  }
}
