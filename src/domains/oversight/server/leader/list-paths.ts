/** A path of the workbench with filters: the list behind a number. */
export function listPath(path: string, filters: Readonly<Record<string, string | undefined>> = {}): string {
  const query = new URLSearchParams(
    Object.entries(filters).flatMap(([key, value]): [string, string][] => (value === undefined ? [] : [[key, value]])),
  ).toString()
  return query ? `${path}?${query}` : path
}

export const leaderLists = {
  tasks: listPath('/tasks', { running: 'yes', asks: 'yes' }),
  handedIn: listPath('/tasks', { running: 'yes', asks: 'yes', handedIn: 'yes' }),
  overdue: listPath('/tasks', { overdue: 'yes' }),
  rectifications: listPath('/supervision', { overdue: 'yes' }),
  instructions: listPath('/instructions', { overdue: 'yes' }),
  worsened: '/oversight/worsened',
  decisions: '/oversight/decisions',
} as const
