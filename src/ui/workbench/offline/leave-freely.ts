let mayLeave = false

/** The person was asked already: the browser need not ask again when this page is left. */
export function leaveFreely(): void {
  mayLeave = true
}

export const mayLeaveFreely = (): boolean => mayLeave
