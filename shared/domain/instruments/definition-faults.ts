import type {
  Criterion,
  FirmFigure,
  InstrumentDefinition,
  InstrumentInput,
} from './instrument-definition.ts'

/** What an input must hold to take a figure of the firm's page. */
const typeOfFirmFigure: Readonly<Record<FirmFigure, InstrumentInput['type']>> = {
  employees: 'people',
  revenueVnd: 'money',
  totalCapitalVnd: 'money',
}

/** What the schema cannot see: references that lead nowhere, sums that do not add up. Formulas aside. */
export function listDefinitionFaults(definition: InstrumentDefinition): string[] {
  return [
    ...faultsOfNames(definition),
    ...faultsOfInputs(definition),
    ...faultsOfGroups(definition),
    ...definition.criteria.flatMap((criterion) => faultsOfCriterion(definition, criterion)),
    ...faultsOfSynchrony(definition),
    ...faultsOfClasses(definition),
    ...faultsOfLevers(definition),
  ]
}

function faultsOfNames(definition: InstrumentDefinition): string[] {
  return [
    ...repeated(
      'section',
      definition.sections.map(({ id }) => id),
    ),
    ...repeated(
      'group',
      definition.groups.map(({ code }) => code),
    ),
    ...repeated(
      'criterion',
      definition.criteria.map(({ code }) => code),
    ),
    ...repeated(
      'lever',
      definition.levers.map(({ key }) => key),
    ),
    ...repeated(
      'class',
      definition.classes.map(({ code }) => code),
    ),
    ...repeated(
      'cross-check',
      definition.crossChecks.map(({ key }) => key),
    ),
  ]
}

function repeated(what: string, names: readonly string[]): string[] {
  return names
    .filter((name, place) => names.indexOf(name) !== place)
    .map((name) => `${what} ${name} is there twice`)
}

function faultsOfInputs({ inputs, sections, crossChecks }: InstrumentDefinition): string[] {
  const keys = new Set(inputs.map(({ key }) => key))
  return [
    ...inputs
      .filter((input) => !sections.some(({ id }) => id === input.section))
      .map(({ key, section }) => `input ${key} is in no section: ${section}`),
    ...inputs
      .filter((input) => (input.type === 'choice') !== input.options.length > 0)
      .map(({ key }) => `input ${key}: options are for choices, and choices need them`),
    ...inputs.flatMap(({ key, options }) =>
      repeated(
        `input ${key}: option`,
        options.map(({ code }) => code),
      ),
    ),
    ...inputs
      .filter(({ firmFigure, type }) => firmFigure && typeOfFirmFigure[firmFigure] !== type)
      .map(({ key, firmFigure }) => `input ${key}: it does not hold ${String(firmFigure)}`),
    ...crossChecks.flatMap(({ key, inputs: named }) =>
      named.filter((name) => !keys.has(name)).map((name) => `cross-check ${key}: no input ${name}`),
    ),
  ]
}

function faultsOfGroups({ groups, criteria }: InstrumentDefinition): string[] {
  return groups
    .filter(({ code, maxPoints }) => {
      const ofGroup = criteria.filter(({ group }) => group === code)
      return ofGroup.reduce((sum, criterion) => sum + criterion.maxPoints, 0) !== maxPoints
    })
    .map(({ code }) => `group ${code}: the maxima of its criteria do not add up to its own`)
}

function faultsOfCriterion(definition: InstrumentDefinition, criterion: Criterion): string[] {
  const { code, group, parts, levers, maxPoints } = criterion
  const most = parts.reduce(
    (sum, { bands }) => sum + Math.max(...bands.map(({ points }) => points)),
    0,
  )
  return [
    ...(definition.groups.some((known) => known.code === group)
      ? []
      : [`${code}: no group ${group}`]),
    ...(most === maxPoints
      ? []
      : [`${code}: its parts give up to ${most}, not ${maxPoints} points`]),
    ...repeated(
      `${code}: part`,
      parts.map(({ id }) => id),
    ),
    ...parts
      .filter(({ bands }) => bands.at(-1)?.when !== 'true')
      .map(({ id }) => `${code} ${id}: the last band must hold always (true)`),
    ...parts
      .filter(({ shownFigure, figures }) => !hasFigure(definition, figures, shownFigure))
      .map(({ id, shownFigure }) => `${code} ${id}: no figure ${String(shownFigure)}`),
    ...levers
      .filter((lever) => !definition.levers.some(({ key }) => key === lever))
      .map((lever) => `${code}: no lever ${lever}`),
  ]
}

function hasFigure(
  definition: InstrumentDefinition,
  own: readonly { readonly key: string }[],
  shown: string | null,
): boolean {
  return shown === null || [...own, ...definition.figures].some(({ key }) => key === shown)
}

function faultsOfSynchrony({ groups, synchrony }: InstrumentDefinition): string[] {
  const weights = Object.entries(synchrony.weightsPercent)
  const sum = weights.reduce((total, [, weight]) => total + weight, 0)
  return [
    ...(sum === 100 ? [] : [`synchrony: the weights add up to ${sum}, not 100`]),
    ...groups
      .filter(({ code }) => synchrony.weightsPercent[code] === undefined)
      .map(({ code }) => `synchrony: no weight for group ${code}`),
    ...weights
      .filter(([code]) => !groups.some((group) => group.code === code))
      .map(([code]) => `synchrony: no group ${code}`),
  ]
}

function faultsOfClasses({ classes, tiers }: InstrumentDefinition): string[] {
  const [lowest] = classes
  const rises = classes.every((level, place) => {
    const below = classes[place - 1]
    if (!below) return true
    return (
      level.totalFrom >= below.totalFrom &&
      Number(level.synchronyFrom) >= Number(below.synchronyFrom)
    )
  })
  return [
    ...(lowest?.totalFrom === 0 && Number(lowest.synchronyFrom) === 0
      ? []
      : ['classes: the first must ask for nothing']),
    ...(rises ? [] : ['classes: bounds must not fall from one to the next']),
    ...(tiers.length === 0 || tiers.at(-1)?.when === 'true'
      ? []
      : ['tiers: the last must hold always (true)']),
  ]
}

function faultsOfLevers({ levers, inputs }: InstrumentDefinition): string[] {
  const amounts = new Set(
    inputs.filter(({ type }) => type !== 'choice' && type !== 'yes-no').map(({ key }) => key),
  )
  return levers.flatMap(({ key, adds }) =>
    Object.keys(adds)
      .filter((input) => !amounts.has(input))
      .map((input) => `lever ${key}: ${input} is not an amount`),
  )
}
