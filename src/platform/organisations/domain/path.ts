/** Labels are four characters of base 36, so that paths sort like the tree and a subtree is one range. */
const labelWidth = 4

/** The path of the next child: `siblings` are the paths of all children that the parent ever had. */
export function nextChildPath(parentPath: string | null, lastSibling: string | null): string {
  const last = lastSibling === null ? 0 : Number.parseInt(lastSibling.slice(-labelWidth), 36)
  const label = (last + 1).toString(36).padStart(labelWidth, '0')
  return parentPath === null ? label : `${parentPath}.${label}`
}

/** The unit's own path and those of all above it, the nearest first. */
export function pathsUpward(path: string): string[] {
  const labels = path.split('.')
  return labels.map((_, above) => labels.slice(0, labels.length - above).join('.'))
}

/** Deeper trees are a mistake of an import; paths stay short enough for an index. */
export const deepestLevel = 16

/** A root stands on level 1. */
export function levelOf(path: string): number {
  return (path.length + 1) / (labelWidth + 1)
}
