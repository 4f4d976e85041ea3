import { z } from 'zod'

import { wordsSchema } from '#shared/kit/words.ts'

/**
 * Names inputs, norms, figures and options inside formulas: letters, digits, `_`, `&`, `.`. Never a name
 * that every object has (`constructor`): an answer nobody gave would be found under it.
 */
const keySchema = z
  .string()
  .min(1)
  .max(60)
  .refine((key) => !(key in Object.prototype), 'a name that every object has')

/**
 * What one input holds. `money` is whole đồng, `people` whole persons, `percent` a decimal from 0 up,
 * `quantity` a decimal in a unit of the firm's own; nothing is negative.
 */
const inputTypeSchema = z.enum(['money', 'people', 'percent', 'quantity', 'yes-no', 'choice'])

/** Figures of a firm's page, by their names there. */
const firmFigureSchema = z.enum(['employees', 'revenueVnd', 'totalCapitalVnd'])

const inputSchema = z.strictObject({
  key: keySchema,
  type: inputTypeSchema,
  /** As the circular writes it (`Gsx`); null for yes-no and choice inputs without a symbol. */
  symbol: z.string().nullable(),
  unit: wordsSchema.nullable(),
  period: wordsSchema.nullable(),
  /** The section of the data sheet where it is asked, once. */
  section: keySchema,
  label: wordsSchema,
  hint: wordsSchema.nullable(),
  /** The figure of the firm's page that means the same, offered beside the field. */
  firmFigure: firmFigureSchema.optional(),
  /** For `choice`: best first, in the circular's order. Empty otherwise. */
  options: z.array(z.strictObject({ code: keySchema, label: wordsSchema })),
})

const normSchema = z.strictObject({
  key: keySchema,
  symbol: z.string(),
  unit: wordsSchema,
  label: wordsSchema,
  source: z.string(),
})

/**
 * A size of firm that bands may ask for as `tier = 'SME'`. The first whose condition holds is the
 * firm's; the last must hold always. Conditions look at inputs only.
 */
const tierSchema = z.strictObject({
  code: keySchema,
  label: wordsSchema,
  when: z.string(),
  /** False where the circular does not state the rule in full. */
  stated: z.boolean(),
})

/**
 * A figure is a named formula over inputs, norms (`norm.KEY`) and earlier figures:
 * `100 * (Gbd - Gsx) / Gbd`. A divisor of zero or less makes it, and the part, not computable.
 */
const figureSchema = z.strictObject({
  key: keySchema,
  symbol: z.string(),
  unit: wordsSchema,
  /** Parsed by our own parser, never evaluated as code. */
  formula: z.string(),
  /** The formula as the circular prints it, with its symbols. */
  shown: z.string(),
})

/**
 * A band gives points while its condition holds; the first whose condition holds is taken.
 * The last band of a part must hold always (`when: "true"`).
 */
const bandSchema = z.strictObject({
  points: z.int().min(0),
  /** A condition in the formula language: `Kkh < 20`, `productStandard = 'national'`. */
  when: z.string(),
  label: wordsSchema,
  /** False marks a band the circular does not state, shown as inferred wherever it appears. */
  stated: z.boolean(),
})

const partSchema = z.strictObject({
  id: keySchema,
  label: wordsSchema.nullable(),
  figures: z.array(figureSchema),
  /** Which of `figures` is the one shown as the value of this part; null when there is none. */
  shownFigure: keySchema.nullable(),
  bands: z.array(bandSchema).min(1).max(31),
})

/**
 * A way a firm can raise figures: one amount added to several inputs at once (new equipment raises
 * original cost, current value and new equipment together), or a choice or yes-no improved.
 */
const leverSchema = z.strictObject({
  key: keySchema,
  label: wordsSchema,
  /** Weight of the amount in each input; a negative weight lowers it. */
  adds: z.record(keySchema, z.int()),
  unit: z.enum(['money', 'people', 'percent', 'quantity']),
})

const criterionSchema = z.strictObject({
  code: keySchema,
  number: z.int().positive(),
  group: keySchema,
  article: z.string(),
  name: wordsSchema,
  definition: wordsSchema,
  maxPoints: z.int().positive(),
  /** Points of the criterion = sum over its parts. */
  parts: z.array(partSchema).min(1),
  /** 1 (easy) to 3 (hard): weight of one band in the path to the next class. A proposal of ours. */
  effort: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  /** Levers tried, in this order, to climb a numeric band; choices and yes-no need none. */
  levers: z.array(keySchema),
  notes: z.array(wordsSchema),
  source: z.string(),
})

const groupSchema = z.strictObject({
  code: keySchema,
  name: wordsSchema,
  maxPoints: z.int().positive(),
  article: z.string(),
})

const synchronySchema = z.strictObject({
  name: wordsSchema,
  /** K = product over groups of (points / maximum) ^ weight. */
  method: z.literal('weighted-geometric-mean'),
  /** Hundredths, summing to 100, so that thresholds can be decided exactly. */
  weightsPercent: z.record(keySchema, z.int().positive()),
  status: z.enum(['confirmed', 'unconfirmed']),
  shown: z.string(),
  note: wordsSchema,
})

const classSchema = z.strictObject({
  code: keySchema,
  name: wordsSchema,
  /** Both lower bounds must hold. `synchronyFrom` is a decimal as text: `0.65`. */
  totalFrom: z.int().min(0),
  synchronyFrom: z.string().regex(/^\d(\.\d+)?$/),
})

/** A warning that never blocks: shown when the condition certainly holds. */
const crossCheckSchema = z.strictObject({
  key: keySchema,
  when: z.string(),
  inputs: z.array(keySchema).min(1),
  message: wordsSchema,
  /** False where a step to a class may lead there, since another step mends it; forbidden otherwise. */
  forbidsSteps: z.boolean().optional(),
})

/** An assessment instrument as data. A new circular is a new file, not new code. */
export const instrumentDefinitionSchema = z.strictObject({
  id: keySchema,
  version: z.string(),
  title: wordsSchema,
  shortTitle: wordsSchema,
  issued: z.iso.date(),
  effective: z.iso.date(),
  scope: wordsSchema,
  /** VSIC sections in scope; key sectors carry their own flag in the reference lists. */
  scopeVsicSections: z.array(z.string()),
  source: z.string(),
  sections: z.array(z.strictObject({ id: keySchema, name: wordsSchema })),
  inputs: z.array(inputSchema),
  norms: z.array(normSchema),
  /** Figures shared by several criteria. */
  figures: z.array(figureSchema),
  /** Largest first; empty where size does not matter. */
  tiers: z.array(tierSchema).max(31),
  groups: z.array(groupSchema),
  criteria: z.array(criterionSchema),
  levers: z.array(leverSchema),
  synchrony: synchronySchema,
  /** Lowest first; the first has bounds 0 and 0. */
  classes: z.array(classSchema).min(1),
  classNote: wordsSchema,
  crossChecks: z.array(crossCheckSchema),
})

export type InstrumentDefinition = z.infer<typeof instrumentDefinitionSchema>

/** With the SHA-256 of its canonical JSON, by which assessments refer to it. */
export const listedInstrumentSchema = instrumentDefinitionSchema.extend({
  sha256: z.string().length(64),
})
export type InstrumentInput = z.infer<typeof inputSchema>
export type FirmFigure = z.infer<typeof firmFigureSchema>
export type InstrumentNorm = z.infer<typeof normSchema>
export type Criterion = z.infer<typeof criterionSchema>
export type Figure = z.infer<typeof figureSchema>
export type SizeTier = z.infer<typeof tierSchema>
export type CrossCheck = z.infer<typeof crossCheckSchema>
export type CriterionPart = z.infer<typeof partSchema>
export type CriterionGroup = z.infer<typeof groupSchema>
export type InstrumentClass = z.infer<typeof classSchema>
export type Lever = z.infer<typeof leverSchema>
export type Effort = Criterion['effort']
