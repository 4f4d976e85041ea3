/** A fault put into the product by hand, and the tests that have to notice. */
export type Mutation = {
  /** What goes wrong, as a person would say it. */
  readonly name: string
  readonly file: string
  /** Stands exactly once in the file. */
  readonly from: string
  readonly to: string
  /** Test files, at least one of whose tests has to fail. */
  readonly tests: readonly string[]
}
