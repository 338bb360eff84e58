import { DownloadButton, EmptyState, FileList, Timeline } from '#ui/workbench/index.ts'
import { downloadReceipt, downloadTaskPackage, submissionStateTexts, type Task } from '../../contract/index.ts'

const stepTexts: Record<string, string> = {
  draft: '开始起草',
  submit: '提交审核',
  approve: '审核通过',
  release: '报送',
  return: '退回修改',
  withdraw: '撤回',
  returnByOffice: '退回补正',
  accept: '接收',
  import: '导入平台建成前的材料',
  waive: '特批同一人审核（四眼例外）',
}

/** Every version handed in, newest first: its state, its files, and each step with names and words. */
export function SubmissionHistory({ task }: { task: Task }) {
  if (!task.submissions.length) return <EmptyState title="还没有报送" />
  return (
    <div className="stack">
      {task.submissions.map((submission) => (
        <div key={submission.id} className="stack">
          <div className="row">
            <strong>第 {submission.version} 次</strong>
            <span>{submissionStateTexts[submission.state]}</span>
            {submission.importedOn && <span className="quiet">原报送日期 {submission.importedOn}，平台建成后导入</span>}
            {(submission.state === 'released' || submission.state === 'accepted') && (
              <DownloadButton endpoint={downloadTaskPackage} input={{ params: { taskId: task.id } }}>
                上报包（PDF）
              </DownloadButton>
            )}
            {submission.receiptCode && (
              <DownloadButton
                endpoint={downloadReceipt}
                input={{ params: { taskId: task.id }, query: { version: submission.version } }}
              >
                报送回执 {submission.receiptCode}
              </DownloadButton>
            )}
          </div>
          {submission.statement && <p>{submission.statement}</p>}
          <FileList
            files={submission.files.map((file) => ({
              id: file.fileId,
              name: file.name,
              size: file.bytes,
              address: `/api/tasks/${task.id}/files/${file.fileId}`,
            }))}
          />
          <Timeline
            entries={submission.steps.map((step, index) => ({
              id: `${submission.id}-${index}`,
              at: step.at,
              by: step.onBehalfOfName ? `${step.personName}（代 ${step.onBehalfOfName}）` : step.personName,
              text: stepTexts[step.action] ?? step.action,
              note: step.comment || null,
              tone: step.action.startsWith('return') ? ('bad' as const) : ('plain' as const),
            }))}
          />
        </div>
      ))}
    </div>
  )
}
