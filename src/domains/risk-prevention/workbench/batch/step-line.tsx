import { DueTag, dayText } from '#ui/workbench/index.ts'
import { batchStepTexts, type Batch } from '../../contract/index.ts'

/** The six steps in one line: what there is of each, who, by when, when done. */
export function StepLine({ batch }: { batch: Batch }) {
  return (
    <ol className="risk-steps" aria-label="六个步骤">
      {batch.steps.map((step, place) => (
        <li key={step.step} data-state={step.state} aria-current={step.state === 'running' ? 'step' : undefined}>
          <strong>
            {place + 1}. {batchStepTexts[step.step]}
          </strong>
          <span>{step.summary}</span>
          <div className="quiet">
            {step.doneOn ? `${step.doneByName} ${dayText(step.doneOn)} 完成` : step.ownerName}
            {!step.doneOn && step.dueOn && <DueTag dueOn={step.dueOn} />}
          </div>
        </li>
      ))}
    </ol>
  )
}
