import { useState } from 'react'

import { newestOfEach } from '#shared/domain/instruments/newest-of-each.ts'

import { useInstruments } from '../../client/use-instruments.ts'

/** The instruments that need norms, in their newest version, and the one they are imported for. */
export function useNormedInstruments() {
  const { data = [] } = useInstruments()
  const [chosenId, choose] = useState<string | null>(null)
  const instruments = newestOfEach(data).filter(({ norms }) => norms.length > 0)
  const instrument = instruments.find(({ id }) => id === chosenId) ?? instruments[0]
  return { instruments, instrument, choose }
}
