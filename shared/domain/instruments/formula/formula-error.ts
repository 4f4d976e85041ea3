/** A formula of an instrument cannot be used; the message says where and why. */
export class FormulaError extends Error {
  override readonly name = 'FormulaError'
}
