/** Days without a time; null leaves that end open. */
export type Period = { readonly from: string | null; readonly until: string | null }

/** What keeps a mentor from a firm, or from every firm of a group, while it lasts. */
export type AssignableConflict = Period & {
  readonly kind: 'owner' | 'relative' | 'supplier' | 'customer' | 'competitor' | 'former_employer'
  readonly firmId: string | null
  readonly group: string | null
}

/** What the choice of a mentor looks at. Null and empty lists mean not stated, never zero. */
export type AssignableMentor = {
  readonly mentorId: string
  readonly name: string
  /** Ids of key sectors, and codes of VSIC 2025 of any depth. */
  readonly sectors: readonly string[]
  readonly wardCode: string | null
  /** Wards the mentor is ready to go to. */
  readonly wards: readonly string[]
  /** Foreign languages the mentor works in. */
  readonly languages: readonly string[]
  readonly capacityPerMonth: number | null
  /** Firms the mentor has at hand already, outside the campaign. */
  readonly load: number
  readonly conflicts: readonly AssignableConflict[]
  readonly unavailable: readonly Period[]
}
