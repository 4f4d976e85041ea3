import { numberAt, roundingUnit, tiny, type Frame } from './frame.ts'

/**
 * Straight-line arithmetic over the slots of a frame: operation, left, right, target, and so on. Closures
 * that hand doubles to each other would box every one of them.
 */
export type FastProgram = Int32Array

export const operations = { '+': 0, '-': 1, '*': 2, '/': 3 } as const

/** Twice what one rounding can cost, so that roundings inside the error terms are paid for too. */
const slack = 4 * roundingUnit

/**
 * Works out every figure of a program in doubles that carry a bound of their own error along; an error of
 * zero means the double is an exact whole number. False where a divisor may not be above zero. Only
 * for frames where every name is known.
 */
export function runProgram(frame: Frame, program: FastProgram): boolean {
  for (let at = 0; at < program.length; at += 4) {
    if (!runOperation(frame, program, at)) return false
  }
  return true
}

function runOperation({ numbers, errors }: Frame, program: FastProgram, at: number): boolean {
  const [left, right, target] = [
    slotAt(program, at + 1),
    slotAt(program, at + 2),
    slotAt(program, at + 3),
  ]
  const [x, y] = [numberAt(numbers, left), numberAt(numbers, right)]
  const [errorOfX, errorOfY] = [numberAt(errors, left), numberAt(errors, right)]
  switch (slotAt(program, at)) {
    case operations['+']:
      numbers[target] = x + y
      errors[target] = errorAfter(x + y, errorOfX + errorOfY)
      return true
    case operations['-']:
      numbers[target] = x - y
      errors[target] = errorAfter(x - y, errorOfX + errorOfY)
      return true
    case operations['*']: {
      const isExact = errorOfX + errorOfY === 0
      const error = Math.abs(x) * errorOfY + (Math.abs(y) + errorOfY) * errorOfX + tiny
      numbers[target] = x * y
      errors[target] = errorAfter(x * y, isExact ? 0 : error)
      return true
    }
    default: {
      if (y - errorOfY <= 0) return false
      const quotient = x / y
      const error = (errorOfX + Math.abs(quotient) * errorOfY) / (y - errorOfY)
      numbers[target] = quotient
      errors[target] = errorAfter(quotient, error)
      return true
    }
  }
}

/**
 * Exact whole numbers that give a whole number below 2^53 were not rounded, quotients included: a true
 * quotient that is not whole lies further from any whole number than rounding reaches.
 */
function errorAfter(value: number, carried: number): number {
  if (carried === 0 && Number.isSafeInteger(value)) return 0
  return carried * 1.01 + Math.abs(value) * slack + tiny
}

function slotAt(program: FastProgram, place: number): number {
  return program[place] ?? 0
}
