import type { Content, CustomTableLayout, StyleDictionary } from 'pdfmake/interfaces'

/** Points per millimetre. */
const mm = 72 / 25.4

export const pageMargin = 20 * mm
/** Width between the margins of an A4 page. */
export const textWidth = 210 * mm - 2 * pageMargin

/** Every shade stays readable when the page is printed in black and white. */
export const ink = '#1d1a17'
export const greyInk = '#57514a'
export const hairline = '#a8a198'
export const tint = '#f0ede7'
export const openTint = '#d9d4cb'
export const lacquer = '#8f1d1d'

export const styles: StyleDictionary = {
  title: { fontSize: 15, bold: true, alignment: 'center', lineHeight: 1.15 },
  subtitle: { fontSize: 9.5, alignment: 'center', color: greyInk },
  heading: { fontSize: 11.5, bold: true, margin: [0, 13, 0, 4] },
  lead: { margin: [0, 0, 0, 6] },
  small: { fontSize: 8, color: greyInk },
  columnHead: { fontSize: 8, bold: true, color: ink },
  label: { fontSize: 8, color: greyInk },
  figure: { fontSize: 17, bold: true },
  note: { fontSize: 8, italics: true, color: greyInk },
  mono: { fontSize: 7.5, color: greyInk },
}

export const defaultStyle = {
  font: 'BeVietnamPro',
  fontSize: 9,
  lineHeight: 1.15,
  color: ink,
} as const

/** A firm rule above, below the head and at the end; hairlines between rows; no vertical lines. */
export const rulesLayout: CustomTableLayout = {
  hLineWidth: (line, node) => {
    const headRows = node.table.headerRows ?? 0
    return line === 0 || line === headRows || line === node.table.body.length ? 0.9 : 0.35
  },
  vLineWidth: () => 0,
  hLineColor: (line, node) => {
    const headRows = node.table.headerRows ?? 0
    return line === 0 || line === headRows || line === node.table.body.length ? ink : hairline
  },
  paddingLeft: (column) => (column === 0 ? 2 : 4),
  paddingRight: () => 4,
  paddingTop: () => 2.6,
  paddingBottom: () => 2.2,
}

/**
 * A heading that never stands alone at the foot of a page: it moves to the next one when less than
 * `neededPercent` of the page is left. The frame reads that from `headlineLevel`.
 */
export function heading(text: string, neededPercent = 16): Content {
  return { text, style: 'heading', headlineLevel: neededPercent }
}

/** A heading at the top of a new page. */
export function pageHeading(text: string): Content {
  return { text, style: 'heading', pageBreak: 'before' }
}

/** A thin rule across the page. */
export function ruleAcross(widthShare = 1, color = ink): Content {
  const width = textWidth * widthShare
  const start = (textWidth - width) / 2
  return {
    canvas: [
      {
        type: 'line',
        x1: start,
        y1: 0,
        x2: start + width,
        y2: 0,
        lineWidth: 0.8,
        lineColor: color,
      },
    ],
  }
}
