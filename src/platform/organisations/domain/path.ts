/** Labels are four characters of base 36, so that paths sort like the tree and a subtree is one range. */
const labelWidth = 4

/** The path of the next child: `siblings` are the paths of all children that the parent ever had. */
export function nextChildPath(parentPath: string | null, lastSibling: string | null): string {
  const last = lastSibling === null ? 0 : Number.parseInt(lastSibling.slice(-labelWidth), 36)
  const label = (last + 1).toString(36).padStart(labelWidth, '0')
  return parentPath === null ? label : `${parentPath}.${label}`
}

/** Roots have depth 0. */
export function depthOf(path: string): number {
  return (path.length + 1) / (labelWidth + 1) - 1
}

/** `path` after its ancestor `from` moved to `to`. */
export function rebased(path: string, from: string, to: string): string {
  return `${to}${path.slice(from.length)}`
}
