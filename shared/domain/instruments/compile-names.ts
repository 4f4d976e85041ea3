import type { CompiledCondition, CompiledFigure } from './compiled-instrument.ts'
import { compileExactCondition, compileExactNumber } from './formula/compile-exact.ts'
import { FastCompiler } from './formula/compile-fast.ts'
import { namesIn } from './formula/expression.ts'
import { FormulaError } from './formula/formula-error.ts'
import { parseFormula } from './formula/parse-formula.ts'
import type { Meaning } from './formula/scope.ts'
import { ScratchSlots } from './formula/scratch-slots.ts'
import type { Figure, InstrumentDefinition, InstrumentInput } from './instrument-definition.ts'

/** The name under which bands ask for the size of the firm. */
export const tierName = 'tier'

/** The names of an instrument as they are given slots, one after another. */
export class Names {
  readonly scope = new Map<string, Meaning>()
  readonly slotNames: string[] = []
  readonly scratch = new ScratchSlots(() => this.slotNames.push('') - 1)
  readonly figures = new Map<string, CompiledFigure>()
  private readonly namesOfFigures = new Map<string, ReadonlySet<string>>()

  addInput(input: InstrumentInput): number {
    if (input.type === 'yes-no') return this.add(input.key, (slot) => ({ kind: 'yes-no', slot }))
    if (input.type !== 'choice') return this.add(input.key, (slot) => ({ kind: 'amount', slot }))
    return this.addChoice(
      input.key,
      input.options.map(({ code }) => code),
    )
  }

  addNorm(key: string): number {
    return this.add(`norm.${key}`, (slot) => ({ kind: 'amount', slot }))
  }

  addChoice(name: string, options: readonly string[]): number {
    return this.add(name, (slot) => ({ kind: 'choice', slot, options }))
  }

  addFigure({ key, formula }: Figure): CompiledFigure {
    return at(`figure ${key}`, () => {
      const expression = parseFormula(formula)
      const exact = compileExactNumber(expression, this.scope)
      const slot = this.add(key, (newSlot) => ({
        kind: 'figure',
        slot: newSlot,
        expression,
        exact,
      }))
      const figure = { key, slot, exact }
      this.figures.set(key, figure)
      this.namesOfFigures.set(key, new Set([key, ...this.everyName(namesIn(expression))]))
      return figure
    })
  }

  /** The compiled condition and every name it looks at, those under its figures included. */
  compileCondition(
    when: string,
    fastCompiler: FastCompiler,
  ): CompiledCondition & { readonly names: ReadonlySet<string> } {
    return at(when, () => {
      const expression = parseFormula(when)
      const exact = compileExactCondition(expression, this.scope)
      const fast = fastCompiler.addCondition(expression)
      return { exact, fast, names: this.everyName(namesIn(expression)) }
    })
  }

  startFastCompiler(): FastCompiler {
    return new FastCompiler(this.scope, this.scratch)
  }

  slotsOf(names: Iterable<string>, kinds: readonly Meaning['kind'][]): number[] {
    return [...names]
      .map((name) => this.scope.get(name))
      .filter((meaning) => meaning !== undefined && kinds.includes(meaning.kind))
      .map((meaning) => meaning?.slot ?? 0)
      .sort((a, b) => a - b)
  }

  /** How many answers a choice or yes-no slot knows; null for an amount. */
  answersOf(slot: number): number | null {
    const meaning = this.scope.get(this.slotNames[slot] ?? '')
    if (meaning?.kind === 'yes-no') return 2
    return meaning?.kind === 'choice' ? meaning.options.length : null
  }

  /** A figure and what it looks at, through other figures down to inputs and norms. */
  namesUnder(figureKey: string): ReadonlySet<string> {
    return this.namesOfFigures.get(figureKey) ?? new Set()
  }

  private everyName(names: ReadonlySet<string>): ReadonlySet<string> {
    return new Set([...names].flatMap((name) => [name, ...this.namesUnder(name)]))
  }

  private add(name: string, meaning: (slot: number) => Meaning): number {
    if (this.scope.has(name)) throw new FormulaError(`The name ${name} is used twice`)
    const slot = this.slotNames.push(name) - 1
    this.scope.set(name, meaning(slot))
    return slot
  }
}

/** Enters what every formula of an instrument may name. */
export function nameInputsAndNorms(names: Names, definition: InstrumentDefinition) {
  return {
    inputs: definition.inputs.map((input) => ({
      definition: input,
      slot: names.addInput(input),
      places: new Map(input.options.map(({ code }, place) => [code, place])),
    })),
    norms: definition.norms.map(({ key }) => ({ key, slot: names.addNorm(key) })),
  }
}

/** Adds to a formula's fault where it was found. */
export function at<Value>(place: string, compile: () => Value): Value {
  try {
    return compile()
  } catch (error) {
    if (!(error instanceof FormulaError)) throw error
    throw new FormulaError(`${place}: ${error.message}`, { cause: error })
  }
}
