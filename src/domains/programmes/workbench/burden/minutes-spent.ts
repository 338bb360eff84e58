import { useEffect } from 'react'
import { now } from '#base/clock/index.ts'
import { callSignedIn } from '#ui/workbench/index.ts'
import { addBurdenSample, type Task } from '../../contract/index.ts'

const keyOf = (taskId: string) => `shanzhi.burden.${taskId}`
/** A page left open over lunch is not work: a longer pause between two looks at the clock does not count. */
const longestStepMs = 60_000
const stepMs = 15_000

/** Counts how long the page of a task is in sight, over several visits, on this computer alone. */
export function useMinutesSpent(taskId: string): void {
  useEffect(() => {
    let last = now().getTime()
    const count = () => {
      const at = now().getTime()
      const passed = at - last
      last = at
      if (document.visibilityState === 'visible' && passed <= longestStepMs) addMilliseconds(taskId, passed)
    }
    const timer = setInterval(count, stepMs)
    return () => {
      clearInterval(timer)
      count()
    }
  }, [taskId])
}

/** Sends the minutes of a task that was handed in, without name; what fails is forgotten. */
export async function reportMinutes(task: Task): Promise<void> {
  const minutes = Math.round((millisecondsOf(task.id) / 60_000) * 10) / 10
  localStorage.removeItem(keyOf(task.id))
  if (minutes < 0.1) return
  const input = {
    params: { programmeId: task.programmeId },
    body: { rowId: task.rowId, minutes: Math.min(minutes, 600) },
  }
  await callSignedIn(addBurdenSample, input).catch(() => undefined)
}

function millisecondsOf(taskId: string): number {
  const kept = Number(localStorage.getItem(keyOf(taskId)))
  return Number.isFinite(kept) && kept > 0 ? kept : 0
}

function addMilliseconds(taskId: string, milliseconds: number): void {
  try {
    localStorage.setItem(keyOf(taskId), String(millisecondsOf(taskId) + milliseconds))
  } catch {
    // A full or forbidden storage costs only the measurement.
  }
}
