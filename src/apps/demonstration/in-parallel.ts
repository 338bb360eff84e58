/** Different units work at the same time, as they do; more than a few at once only wait for the database. */
export async function inParallel<Item>(items: readonly Item[], act: (item: Item) => Promise<unknown>): Promise<void> {
  const waiting = items.values()
  const workers = Array.from({ length: 4 }, async () => {
    for (const item of waiting) await act(item)
  })
  await Promise.all(workers)
}
