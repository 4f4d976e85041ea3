/** Owns the tables and runs migrations; sees rows by policy, not by being the owner. */
export const ownerRole = 'nangbac_owner'

/** Whom a connection works as. None owns a table, none passes row-level security by. */
export type CityRole = 'nangbac_gateway' | 'nangbac_city' | 'nangbac_reader'

export const cityRoles: readonly CityRole[] = ['nangbac_gateway', 'nangbac_city', 'nangbac_reader']
