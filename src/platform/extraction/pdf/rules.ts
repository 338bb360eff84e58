import { OPS, Util } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Rule } from '../layout/page-layout.ts'
import { strokedSides, thinBox, type Point } from '../layout/path.ts'

type Matrix = [number, number, number, number, number, number]
const identity: Matrix = [1, 0, 0, 1, 0, 0]

/** A drawing may hold thousands of lines; tables do not. */
const mostRules = 20_000

/** Steps of a path as pdf.js stores it: how many numbers follow each. */
const pathSteps = { moveTo: 0, lineTo: 1, curveTo: 2, quadraticCurveTo: 3, closePath: 4 }

const strokes = new Set<number>([
  OPS.stroke,
  OPS.closeStroke,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
])
const fills = new Set<number>([
  OPS.fill,
  OPS.eoFill,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
])

/** Straight lines that a page draws: strokes, and the thin filled rectangles that many programs draw instead. */
export function readRules(functions: readonly number[], args: readonly unknown[], view: readonly number[]): Rule[] {
  const rules: Rule[] = []
  const stack: Matrix[] = []
  let matrix = toMatrix(view)
  for (const [index, operator] of functions.entries()) {
    if (rules.length > mostRules) break
    if (operator === OPS.save) stack.push(matrix)
    else if (operator === OPS.restore) matrix = stack.pop() ?? matrix
    else if (operator === OPS.transform) matrix = multiply(matrix, toMatrix(args[index]))
    else if (operator === OPS.paintFormXObjectBegin) {
      stack.push(matrix)
      matrix = multiply(matrix, toMatrix((args[index] as unknown[])[0]))
    } else if (operator === OPS.paintFormXObjectEnd) matrix = stack.pop() ?? matrix
    else if (operator === OPS.constructPath) rules.push(...pathRules(args[index] as unknown[], matrix))
  }
  return rules
}

const toMatrix = (value: unknown): Matrix =>
  (Array.isArray(value) || ArrayBuffer.isView(value)) && (value as number[]).length === 6
    ? ([...(value as number[])] as Matrix)
    : identity

const multiply = (a: Matrix, b: Matrix) => Util.transform(a, b) as Matrix

function pathRules([operator, paths]: unknown[], matrix: Matrix): Rule[] {
  const steps = Array.isArray(paths) ? paths[0] : null
  if (typeof operator !== 'number' || !ArrayBuffer.isView(steps)) return []
  const subpaths = toSubpaths([...(steps as Float32Array)], matrix)
  const drawn = strokes.has(operator) ? subpaths.flatMap(strokedSides) : []
  const filled = fills.has(operator) ? subpaths.flatMap(thinBox) : []
  return [...drawn, ...filled]
}

/** Corner points of each part of a path; curves count by their end. */
function toSubpaths(steps: readonly number[], matrix: Matrix): Point[][] {
  const subpaths: Point[][] = []
  const at = (index: number): Point => {
    const [x, y] = [steps[index]!, steps[index + 1]!]
    return [matrix[0] * x + matrix[2] * y + matrix[4], matrix[1] * x + matrix[3] * y + matrix[5]]
  }
  for (let index = 0; index < steps.length;) {
    const step = steps[index]!
    if (step === pathSteps.moveTo) subpaths.push([at(index + 1)])
    else if (step === pathSteps.lineTo) subpaths.at(-1)?.push(at(index + 1))
    else if (step === pathSteps.curveTo) subpaths.at(-1)?.push(at(index + 5))
    else if (step === pathSteps.quadraticCurveTo) subpaths.at(-1)?.push(at(index + 3))
    else if (subpaths.at(-1)?.[0]) subpaths.at(-1)!.push(subpaths.at(-1)![0]!)
    index += [3, 3, 7, 5, 1][step] ?? steps.length
  }
  return subpaths
}
