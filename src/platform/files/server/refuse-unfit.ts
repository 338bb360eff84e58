import { fileProblems, type FileRules } from '../contract/index.ts'
import { judgeFile } from '../domain/index.ts'
import { nameRefusals } from './inspect-file.ts'
import type { Inspection } from './inspection/inspection.ts'

/** @throws Problem `files.refused` that says each reason in a sentence */
export function refuseUnfit(found: Inspection, file: { name: string; bytes: number }, rules: FileRules): void {
  const refusals = found.report ? judgeFile(found.report, file, rules) : nameRefusals(found.refusals, file.name)
  if (!refusals.length) return
  throw fileProblems.refuse(
    'files.refused',
    refusals.map((refusal) => refusal.message).join('；'),
    refusals.map((refusal) => ({ path: refusal.code, message: refusal.message })),
  )
}
