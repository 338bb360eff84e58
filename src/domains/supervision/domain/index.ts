/** Pure rules of 督导检查. */
export {
  availablePlanActions,
  availableRectificationActions,
  type PlanSituation,
  type RectificationViewer,
} from './available-actions.ts'
export { drawMethod, drawMethodText, drawSteps, isReproducible, type DrawStep } from './draw.ts'
export { rectificationPaper } from './rectification-paper.ts'
export { rectificationReminders, reminderNames, type RectificationReminder } from './rectification-reminders.ts'
export { visitPaper } from './visit-paper.ts'
