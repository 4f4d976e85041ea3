import type { Content, TableCell } from 'pdfmake/interfaces'

import { greyInk, heading } from './pdf-style.ts'
import { isWorkingFormula } from './pdf-summary.ts'
import { qrTextOf } from './qr-text.ts'
import type { ReportFacts, Voice } from './report-facts.ts'

/** What the result stands on: instrument, norms, formula, inferences, history, hashes, QR code. */
export function provenanceSection(facts: ReportFacts, voice: Voice): Content[] {
  const { text } = voice
  const { assessment } = facts
  return [
    // Not an unbreakable block: the printer loses a QR code in one that moves to the next page.
    heading(text.provenance, 42),
    {
      columns: [
        { width: '*', stack: [provenanceTable(facts, voice)] },
        {
          width: 104,
          stack: [
            { qr: qrTextOf(assessment.id, assessment.contentSha256), fit: 104, eccLevel: 'M' },
          ],
          margin: [0, 4, 0, 0],
        },
      ],
      columnGap: 14,
    },
    { text: text.hashNote, style: 'small', margin: [0, 6, 0, 0] },
    { text: text.confidential, style: 'small', margin: [0, 3, 0, 0] },
  ]
}

function provenanceTable(facts: ReportFacts, voice: Voice): Content {
  const { text, numbers, say } = voice
  const { assessment, instrument, history } = facts
  const count = numbers.whole(history.entries.length)
  const rows: readonly (readonly [string, Content])[] = [
    [
      text.instrument,
      `${say(instrument.title)} (${assessment.instrumentId}, ${text.version(assessment.instrumentVersion)})`,
    ],
    [text.instrumentHash, hash(assessment.instrumentSha256)],
    [text.norms, normWords(facts, voice)],
    [text.synchronyBasis, synchronyWords(facts, voice)],
    [text.inferredBands, inferredWords(facts, voice)],
    [text.history, history.intact ? text.historyIntact(count) : text.historyBroken(count)],
    [text.recordId, hash(assessment.id)],
    [text.contentHash, hash(assessment.contentSha256)],
  ]
  return {
    table: {
      widths: [82, '*'],
      body: rows.map(([label, value]): TableCell[] => [
        { text: label, style: 'label' },
        { stack: [value], fontSize: 8 },
      ]),
    },
    layout: {
      hLineWidth: () => 0.3,
      vLineWidth: () => 0,
      hLineColor: () => greyInk,
      paddingLeft: () => 0,
      paddingTop: () => 2,
      paddingBottom: () => 1.6,
    },
  }
}

/** 64 hexadecimal digits in two lines of eights, which an eye can compare. */
function hash(value: string): Content {
  const eights = value.match(/.{1,8}/g) ?? []
  const isHash = value.length === 64
  return { text: isHash ? eights.join(' ') : value, fontSize: 7.5 }
}

function normWords({ assessment }: ReportFacts, { text }: Voice): Content {
  const { norms } = assessment.content
  if (norms === null) return text.noNorms
  const words = `${norms.normSetName}; ${text.normRow(norms.vsicCode)}; ${norms.source}`
  return norms.isSample
    ? { text: [`${words}. `, { text: text.sampleNorms, bold: true }] }
    : { text: words }
}

function synchronyWords(facts: ReportFacts, { text }: Voice): Content {
  const { shown } = facts.instrument.synchrony
  return isWorkingFormula(facts)
    ? { text: [`${shown}. `, { text: text.workingFormula, bold: true }] }
    : { text: shown }
}

function inferredWords({ evaluation, instrument }: ReportFacts, { text, say }: Voice): string {
  const names = instrument.criteria
    .filter(({ code }) => {
      const result = evaluation.criteria[code]
      return result?.inferred === true && result.fixed === null
    })
    .map(({ number, name }) => `${String(number)}. ${say(name)}`)
  return names.length === 0 ? text.inferredNone : names.join('; ')
}
