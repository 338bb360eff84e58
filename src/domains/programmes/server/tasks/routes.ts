import { serveRead, serveWrite } from '#base/http/index.ts'
import { assignTask, waiveFourEyes } from '../../contract/people-endpoints.ts'
import * as endpoints from '../../contract/task-endpoints.ts'
import { assignTaskUseCase } from './assign-task.ts'
import { confirmEvidenceUseCase } from './confirm-evidence.ts'
import { decideReleaseUseCase } from './decide-release.ts'
import { downloadFileUseCase } from './download-file.ts'
import { exportTasksUseCase } from './export-tasks.ts'
import { askExtensionUseCase, decideExtensionUseCase } from './extensions.ts'
import { listTasksUseCase } from './list-tasks.ts'
import { listProofsUseCase } from './prove-tasks.ts'
import { getTask } from './read-task.ts'
import { downloadReceiptUseCase } from './receipt.ts'
import { receiveSubmissionUseCase } from './receive-submission.ts'
import { saveDraftUseCase } from './save-draft.ts'
import { submitTaskUseCase } from './submit-task.ts'
import { urgeTaskUseCase } from './urge-task.ts'
import { waiveFourEyesUseCase } from './waive-four-eyes.ts'
import { withdrawSubmissionUseCase } from './withdraw-submission.ts'

export const taskRoutes = [
  serveRead(endpoints.listTasks, listTasksUseCase),
  serveRead(endpoints.listProofs, listProofsUseCase),
  serveWrite(endpoints.exportTasks, exportTasksUseCase),
  serveRead(endpoints.downloadReceipt, downloadReceiptUseCase),
  serveWrite(endpoints.downloadSubmissionFile, downloadFileUseCase),
  serveRead(endpoints.showTask, ({ input, db, actor, today }) => getTask(db, input.params.taskId, actor, today)),
  serveWrite(endpoints.saveDraft, saveDraftUseCase),
  serveWrite(endpoints.confirmEvidence, confirmEvidenceUseCase),
  serveWrite(endpoints.submitTask, submitTaskUseCase),
  serveWrite(endpoints.decideRelease, decideReleaseUseCase),
  serveWrite(endpoints.withdrawSubmission, withdrawSubmissionUseCase),
  serveWrite(endpoints.receiveSubmission, receiveSubmissionUseCase),
  serveWrite(endpoints.askExtension, askExtensionUseCase),
  serveWrite(endpoints.decideExtension, decideExtensionUseCase),
  serveWrite(endpoints.urgeTask, urgeTaskUseCase),
  serveWrite(assignTask, assignTaskUseCase),
  serveWrite(waiveFourEyes, waiveFourEyesUseCase),
]
