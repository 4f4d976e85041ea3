import { scopeName, type Printing } from './printing-words.ts'
import { figureCell, row, textCell, type DocumentSection } from './report-document.ts'

/** Which firms the report rests on, and how much of the sector they are. */
export function sampleSection(printing: Printing): DocumentSection {
  const { text, voice, report, selection, instrument, campaignName } = printing
  const { knownCount, sampleCount, notWeighedCount, figures } = report
  const percent = knownCount === 0 ? null : (100 * sampleCount) / knownCount
  return {
    heading: text.sampleHeading,
    lead: [text.sampleLead],
    chart: null,
    table: {
      head: [text.item, text.value],
      widths: [46, 54],
      isList: true,
      rows: [
        row(textCell(text.year), textCell(String(selection.referenceYear))),
        row(textCell(text.sector), textCell(scopeName(printing, selection.scope))),
        ...(campaignName === null ? [] : [row(textCell(text.campaign), textCell(campaignName))]),
        row(textCell(text.instrument), textCell(`${voice.say(instrument.shortTitle)}, ${instrument.version}`)), // prettier-ignore
        row(textCell(text.standing), textCell(text.standings[selection.standing])),
        row(textCell(text.weighting), textCell(text.weightings[report.weighting] + text.inferredMark)), // prettier-ignore
        row(textCell(text.known), figureCell(knownCount)),
        row(textCell(text.sampled), figureCell(sampleCount)),
        row(textCell(text.coverage), percent === null ? textCell('–') : figureCell(percent, 1, '%')), // prettier-ignore
        // Equal weights need no figure that could be missing.
        ...(report.weighting === 'equal' ? [] : [row(textCell(text.notWeighed), figureCell(notWeighedCount))]), // prettier-ignore
        ...(figures ? [row(textCell(text.open), figureCell(figures.openCount))] : []),
      ],
    },
    notes: [text.onceNote, text.openNote, ...(figures ? [] : [text.tooFew])],
  }
}

/** How everything was worked out, what is inferred, what is hidden and why. */
export function notesSection({ text, voice, instrument }: Printing): DocumentSection {
  const { synchrony } = instrument
  const formula = `${voice.say(synchrony.name)}: ${synchrony.shown}. ${voice.say(synchrony.note)}`
  return {
    heading: text.notesHeading,
    lead: [],
    chart: null,
    table: null,
    notes: [
      text.inferredNote,
      ...(synchrony.status === 'unconfirmed' ? [formula] : []),
      voice.say(instrument.classNote),
      text.hiddenNote,
      text.limitsOfHiding,
      text.vsicNote,
      text.consentNote,
    ],
  }
}
