import type { cityTextVi } from './city-text-vi.ts'

/** Every sentence the command line says; English has to say each of them too. */
export type CityText = typeof cityTextVi
