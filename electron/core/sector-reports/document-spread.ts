import type { SectorFigures } from '#shared/domain/sector-reports/sector-report.ts'

import { className, namedGroups, type Printing } from './printing-words.ts'
import { figureCell, row, textCell, type DocumentSection } from './report-document.ts'

/** How many firms are in each class. */
export function classesSection(
  printing: Printing,
  { classes, hiddenClassCount }: SectorFigures,
): DocumentSection {
  const { text, voice } = printing
  const nameOf = (code: string | null) =>
    code === null ? text.openClass : className(printing, code, code)
  return {
    heading: text.classesHeading,
    lead: [],
    chart: {
      kind: 'bars',
      bars: classes.map(({ code, count }) => ({ label: nameOf(code), value: count })),
    },
    table: {
      head: [text.class, text.firmCount],
      widths: [60, 40],
      rows: classes.map(({ code, count }) =>
        row(textCell(nameOf(code)), count === null ? textCell(text.hidden) : figureCell(count)),
      ),
    },
    notes:
      hiddenClassCount === null ? [] : [text.hiddenTogether(voice.numbers.whole(hiddenClassCount))],
  }
}

/** Nothing where too few totals are settled. */
export function histogramSection(
  { text }: Printing,
  { histogram }: SectorFigures,
): DocumentSection[] {
  if (histogram === null) return []
  const labelOf = ({ from, to }: { from: number; to: number }) => `${String(from)}–${String(to)}`
  return [
    {
      heading: text.histogramHeading,
      lead: [text.histogramLead],
      chart: {
        kind: 'bars',
        bars: histogram.map((bin) => ({ label: labelOf(bin), value: bin.count })),
      },
      table: {
        head: [text.range, text.firmCount],
        widths: [60, 40],
        rows: histogram.map((bin) => row(textCell(labelOf(bin)), figureCell(bin.count))),
      },
      notes: [],
    },
  ]
}

/** Five numbers of every group and of the total. */
export function spreadSection(printing: Printing, figures: SectorFigures): DocumentSection {
  const { text } = printing
  const named = [
    ...namedGroups(printing).map(({ name }, place) => ({
      label: name,
      box: figures.groupBoxes[place] ?? null,
    })),
    { label: text.total, box: figures.overall.totals },
  ]
  return {
    heading: text.boxHeading,
    lead: [],
    chart: {
      kind: 'boxes',
      to: 100,
      boxes: named.flatMap(({ label, box }) => (box ? [{ label, ...box }] : [])),
    },
    table: {
      head: [text.group, text.firmCount, text.least, text.q1, text.median, text.q3, text.most],
      widths: [40, 10, 10, 10, 10, 10, 10],
      rows: named.map(({ label, box }) =>
        row(
          textCell(label),
          ...(box
            ? [
                figureCell(box.count),
                ...[box.min, box.q1, box.median, box.q3, box.max].map((one) => figureCell(one, 1)),
              ]
            : [textCell(text.hidden), ...Array.from({ length: 5 }, () => textCell(''))]),
        ),
      ),
    },
    notes: [text.boxNote],
  }
}
