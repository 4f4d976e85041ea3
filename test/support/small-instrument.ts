import type {
  InstrumentDefinition,
  InstrumentInput,
} from '#shared/domain/instruments/instrument-definition.ts'

const words = (text: string) => ({ vi: text, en: text })

function input(
  key: string,
  type: InstrumentInput['type'],
  options: readonly string[] = [],
): InstrumentInput {
  return {
    key,
    type,
    symbol: key,
    unit: null,
    period: null,
    section: 'main',
    label: words(key),
    hint: null,
    options: options.map((code) => ({ code, label: words(code) })),
  }
}

/** An invented instrument with one input of every type, two criteria and two classes. */
export const smallInstrument: InstrumentDefinition = {
  id: 'small',
  version: '1.0',
  title: words('Small instrument'),
  shortTitle: words('Small'),
  issued: '2026-01-01',
  effective: '2026-01-01',
  scope: words('Manufacturing'),
  scopeVsicSections: ['C'],
  source: 'Invented',
  sections: [{ id: 'main', name: words('Main') }],
  inputs: [
    input('cost', 'money'),
    input('value', 'money'),
    input('workers', 'people'),
    input('share', 'percent'),
    input('output', 'quantity'),
    input('plan', 'yes-no'),
    input('standard', 'choice', ['national', 'own', 'none']),
  ],
  norms: [{ key: 'pace', symbol: 'P', unit: words('%'), label: words('Pace'), source: 'Invented' }],
  figures: [],
  tiers: [],
  groups: [{ code: 'A', name: words('Group A'), maxPoints: 10, article: 'Art. 1' }],
  criteria: [
    {
      code: 'C1',
      number: 1,
      group: 'A',
      article: 'Art. 1',
      name: words('Newness'),
      definition: words('Value over cost'),
      maxPoints: 6,
      parts: [
        {
          id: 'C1',
          label: null,
          figures: [
            {
              key: 'K1',
              symbol: 'K1',
              unit: words('%'),
              formula: 'value / cost * 100',
              shown: 'K1 = value / cost · 100',
            },
          ],
          shownFigure: 'K1',
          bands: [
            { points: 6, when: 'K1 >= 50', label: words('50 % and more'), stated: true },
            { points: 1, when: 'true', label: words('less'), stated: true },
          ],
        },
      ],
      effort: 2,
      levers: [],
      notes: [],
      source: 'Invented',
    },
    {
      code: 'C2',
      number: 2,
      group: 'A',
      article: 'Art. 2',
      name: words('Plan'),
      definition: words('Is there a plan'),
      maxPoints: 4,
      parts: [
        {
          id: 'C2',
          label: null,
          figures: [],
          shownFigure: null,
          bands: [
            { points: 4, when: 'plan', label: words('yes'), stated: true },
            { points: 0, when: 'true', label: words('no'), stated: true },
          ],
        },
      ],
      effort: 1,
      levers: [],
      notes: [],
      source: 'Invented',
    },
  ],
  levers: [],
  synchrony: {
    name: words('Synchrony'),
    method: 'weighted-geometric-mean',
    weightsPercent: { A: 100 },
    status: 'unconfirmed',
    shown: 'K = A',
    note: words('Invented'),
  },
  classes: [
    { code: 'low', name: words('Low'), totalFrom: 0, synchronyFrom: '0' },
    { code: 'high', name: words('High'), totalFrom: 7, synchronyFrom: '0.5' },
  ],
  classNote: words(''),
  crossChecks: [],
}
