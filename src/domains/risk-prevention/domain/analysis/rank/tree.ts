import type { Matrix } from './logistic.ts'

/** Heap order: the children of node n are 2n+1 and 2n+2; a column of −1 ends a branch. */
export interface Tree {
  readonly column: Int16Array
  readonly limit: Float64Array
  readonly value: Float64Array
}

/** A matrix with every column cut into bins of about equal numbers. */
export interface Binned {
  /** Bin of each row, column by column. */
  readonly bins: readonly Uint8Array[]
  /** Upper edges of the bins; the last bin is open. */
  readonly edges: readonly Float64Array[]
}

/** First and second derivative of the loss at each row. */
export interface Slopes {
  readonly gradient: Float64Array
  readonly curvature: Float64Array
}

export interface Growth {
  readonly depth: number
  /** What a leaf's value is multiplied by. */
  readonly rate: number
  readonly leafPenalty: number
  readonly smallestLeaf: number
}

const BINS = 32

export function binColumns({ rows, width, values }: Matrix): Binned {
  const columns = Array.from({ length: width }, (_, j) =>
    Float64Array.from({ length: rows }, (_, row) => values[row * width + j]!),
  )
  const edges = columns.map((column) => {
    const sorted = column.toSorted()
    const cuts = new Set<number>()
    for (let bin = 1; bin < BINS; bin++) cuts.add(sorted[Math.floor((bin * (rows - 1)) / BINS)]!)
    return Float64Array.from(cuts).sort()
  })
  return { edges, bins: columns.map((column, j) => Uint8Array.from(column, (value) => binOf(edges[j]!, value))) }
}

function binOf(edges: Float64Array, value: number): number {
  let low = 0
  let high = edges.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (value <= edges[middle]!) high = middle
    else low = middle + 1
  }
  return low
}

/** Grows greedily by second-order gain from the rows and columns given. */
export function growTree(
  binned: Binned,
  slopes: Slopes,
  rows: Uint32Array,
  columns: readonly number[],
  growth: Growth,
): Tree {
  const nodes = 2 ** (growth.depth + 1) - 1
  const tree: Tree = {
    column: new Int16Array(nodes).fill(-1),
    limit: new Float64Array(nodes),
    value: new Float64Array(nodes),
  }
  const grow = (node: number, own: Uint32Array, depth: number) => {
    let [gradient, curvature] = [0, 0]
    for (const row of own) {
      gradient += slopes.gradient[row]!
      curvature += slopes.curvature[row]!
    }
    tree.value[node] = (growth.rate * gradient) / (curvature + growth.leafPenalty)
    const split = depth < growth.depth ? bestSplit(binned, slopes, own, columns, { gradient, curvature }, growth) : null
    if (!split) return
    tree.column[node] = split.column
    tree.limit[node] = binned.edges[split.column]![split.bin]!
    const bins = binned.bins[split.column]!
    grow(
      2 * node + 1,
      own.filter((row) => bins[row]! <= split.bin),
      depth + 1,
    )
    grow(
      2 * node + 2,
      own.filter((row) => bins[row]! > split.bin),
      depth + 1,
    )
  }
  grow(0, rows, 0)
  return tree
}

function bestSplit(
  { bins, edges }: Binned,
  { gradient, curvature }: Slopes,
  rows: Uint32Array,
  columns: readonly number[],
  all: { readonly gradient: number; readonly curvature: number },
  { leafPenalty, smallestLeaf }: Growth,
): { column: number; bin: number } | null {
  let best: { column: number; bin: number } | null = null
  const worth = (slope: number, bend: number) => slope ** 2 / (bend + leafPenalty)
  let bestGain = worth(all.gradient, all.curvature) + 1e-6
  for (const column of columns) {
    const own = bins[column]!
    const slopes = new Float64Array(BINS)
    const bends = new Float64Array(BINS)
    for (const row of rows) {
      slopes[own[row]!]! += gradient[row]!
      bends[own[row]!]! += curvature[row]!
    }
    let [slope, bend] = [0, 0]
    for (let bin = 0; bin < edges[column]!.length; bin++) {
      slope += slopes[bin]!
      bend += bends[bin]!
      if (bend < smallestLeaf) continue
      if (all.curvature - bend < smallestLeaf) break
      const gain = worth(slope, bend) + worth(all.gradient - slope, all.curvature - bend)
      if (gain > bestGain) [best, bestGain] = [{ column, bin }, gain]
    }
  }
  return best
}

export function leafValue(tree: Tree, matrix: Matrix, row: number): number {
  let node = 0
  while (tree.column[node]! >= 0) node = childOf(tree, matrix, row, node)
  return tree.value[node]!
}

/** Credits each split with the change of the node's value that it leads to. */
export function creditPath(tree: Tree, matrix: Matrix, row: number, parts: Float64Array): void {
  let node = 0
  while (tree.column[node]! >= 0) {
    const next = childOf(tree, matrix, row, node)
    parts[tree.column[node]!]! += tree.value[next]! - tree.value[node]!
    node = next
  }
}

function childOf(tree: Tree, matrix: Matrix, row: number, node: number): number {
  const value = matrix.values[row * matrix.width + tree.column[node]!]!
  return 2 * node + (value <= tree.limit[node]! ? 1 : 2)
}
