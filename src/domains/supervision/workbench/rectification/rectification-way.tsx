import { FileList, Timeline } from '#ui/workbench/index.ts'
import { rectificationSteps, type Rectification } from '../../contract/index.ts'

/** Every step with name, words and files. */
export function RectificationWay({ notice }: { notice: Rectification }) {
  return (
    <Timeline
      entries={notice.steps.map((step) => ({
        id: step.id,
        at: step.at,
        by: step.onBehalfOfName ? `${step.personName}（代 ${step.onBehalfOfName}）` : step.personName,
        text: (
          <>
            {rectificationSteps[step.action]}
            {step.dueOn && `，期限 ${step.dueOn}`}
            {step.files.length > 0 && (
              <FileList
                files={step.files.map((file) => ({
                  id: file.id,
                  name: file.name,
                  size: file.bytes,
                  address: `/api/supervision/rectifications/${notice.id}/files/${file.id}`,
                }))}
              />
            )}
          </>
        ),
        note: step.text || null,
        tone: step.action === 'pass' ? 'good' : step.action === 'again' || step.action === 'void' ? 'bad' : 'plain',
      }))}
    />
  )
}
