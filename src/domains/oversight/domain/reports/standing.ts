/** What a report counts: one task of one unit, as grading reads it. */
export interface CountedTask {
  readonly id: string
  readonly rowId: string
  readonly organisationId: string
  readonly state: string
  readonly dueOn: string | null
  /** Day of the first release; null while nothing left the unit. */
  readonly releasedOn: string | null
}

export interface Standing {
  readonly all: number
  readonly handedIn: number
  readonly inTime: number
  readonly late: number
  /** Not handed in although the day has passed. */
  readonly overdue: number
  /** Not handed in, and there is still time. */
  readonly pending: number
}

/** Counts by one rule everywhere: a first release on the due day is in time. Each task is one of in time, late, overdue, pending. */
export function standingOf(tasks: readonly CountedTask[], today: string): Standing {
  const handedIn = tasks.filter((task) => task.releasedOn !== null)
  const late = handedIn.filter((task) => task.dueOn !== null && task.releasedOn! > task.dueOn)
  const overdue = tasks.filter((task) => task.releasedOn === null && task.dueOn !== null && task.dueOn < today)
  return {
    all: tasks.length,
    handedIn: handedIn.length,
    inTime: handedIn.length - late.length,
    late: late.length,
    overdue: overdue.length,
    pending: tasks.length - handedIn.length - overdue.length,
  }
}
