import type { FirmDetails } from '#shared/domain/firms/firm.ts'

import type { FirmFigure, InstrumentInput } from './instrument-definition.ts'

/** What the firm's page says of an input; null where the input means no figure of it, or it is not known there. */
export function firmFigureOf(
  { firmFigure }: Pick<InstrumentInput, 'firmFigure'>,
  firm: Pick<FirmDetails, FirmFigure>,
): number | null {
  return firmFigure === undefined ? null : firm[firmFigure]
}
