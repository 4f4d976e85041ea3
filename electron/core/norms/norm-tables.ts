/** Tables of industry norms. */
export type NormTables = Record<never, never>
