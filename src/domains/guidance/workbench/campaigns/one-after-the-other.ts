export interface Outcome<Item> {
  readonly item: Item
  /** What was thrown; absent where it was done. */
  readonly problem?: unknown
}

/** Does the same for many: each alone, so that one that is refused leaves no other undone and nothing half done. */
export async function oneAfterTheOther<Item>(
  items: readonly Item[],
  act: (item: Item) => Promise<unknown>,
  tell: (outcomes: readonly Outcome<Item>[]) => void,
): Promise<void> {
  const outcomes: Outcome<Item>[] = []
  for (const item of items) {
    const outcome = await act(item).then(
      () => ({ item }),
      (problem: unknown) => ({ item, problem }),
    )
    outcomes.push(outcome)
    tell([...outcomes])
  }
}
