/** 「不需要上传」 and nothing to confirm: such a row is graded without the unit's doing, so nothing of it is awaited. */
export function asksSomething(row: {
  readonly materials: readonly unknown[]
  readonly bindings: readonly unknown[]
}): boolean {
  return row.materials.length > 0 || row.bindings.length > 0
}
