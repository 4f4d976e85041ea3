import { ChartRun } from 'docx/charts'

import type { Printing } from './printing-words.ts'
import type { DocumentChart } from './report-document.ts'

/** Greys that stay apart when printed in black and white. */
const greys = ['1D1A17', '57514A', '8A837A', 'B5AEA4', 'DAD4CA'] as const

const size = { width: 520, height: 260 }

/**
 * A chart of Word's own, whose figures can be opened and edited there. Null where there is nothing to
 * draw, and for boxes, which Word draws only in a form that older versions cannot read.
 */
export function docxChart(
  chart: DocumentChart,
  { heading, printing }: { readonly heading: string; readonly printing: Printing },
): ChartRun | null {
  const altText = { name: heading, description: heading, title: heading }
  switch (chart.kind) {
    case 'radar': {
      const percents = (end: 'min' | 'max') =>
        chart.axes.map((axis) => cut((100 * axis[end]) / axis.maxPoints))
      const { text } = printing
      const isOpen = chart.axes.some(({ min, max }) => min !== max)
      return new ChartRun({
        type: 'radar',
        categories: chart.axes.map(({ name }) => name),
        series: [
          { name: `${text.mean}, %`, values: percents('min'), color: greys[0] },
          ...(isOpen ? [{ name: `${text.maximum}, %`, values: percents('max'), color: greys[2] }] : []), // prettier-ignore
        ],
        valueAxis: { minimum: 0, maximum: 100 },
        transformation: size,
        altText,
      })
    }
    case 'bars':
      return new ChartRun({
        type: 'column',
        categories: chart.bars.map(({ label }) => label),
        series: [
          {
            name: printing.text.firmCount,
            values: chart.bars.map(({ value }) => value),
            color: greys[1],
          },
        ],
        legend: false,
        transformation: size,
        altText,
      })
    case 'stacks':
      if (chart.stacks.length === 0) return null
      return new ChartRun({
        type: 'bar',
        stacking: 'stacked',
        // Word draws the first category at the bottom.
        categories: chart.stacks.map(({ label }) => label).toReversed(),
        series: chart.groups.map(({ name }, place) => ({
          name,
          values: chart.stacks.map(({ parts }) => cut(parts[place] ?? 0)).toReversed(),
          color: greys[place % greys.length] ?? greys[0],
        })),
        valueAxis: { minimum: 0, maximum: chart.to },
        transformation: { width: size.width, height: 160 + 34 * chart.stacks.length },
        altText,
      })
    case 'boxes':
      return null
  }
}

function cut(value: number): number {
  return Math.trunc(value * 100) / 100
}
