import type { z } from 'zod'
import type { TreeNode } from '../contract/index.ts'

type Node = z.infer<typeof TreeNode>
export interface Branch extends Node {
  readonly children: Branch[]
}

/** Nests a list of units; one whose superior is not in the list stands at the top. */
export function nestTree(nodes: readonly Node[]): Branch[] {
  const branches = new Map(nodes.map((node) => [node.id, { ...node, children: [] as Branch[] }]))
  const tops: Branch[] = []
  for (const branch of branches.values()) {
    const parent = branch.parentId === null ? undefined : branches.get(branch.parentId)
    if (parent) parent.children.push(branch)
    else tops.push(branch)
  }
  return tops
}
