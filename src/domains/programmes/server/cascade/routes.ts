import { serveRead } from '#base/http/index.ts'
import { listSharedProofs, listSubordinateTasks } from '../../contract/cascade-endpoints.ts'
import { listSharedProofsUseCase } from './shared-proofs.ts'
import { listSubordinateTasksUseCase } from './subordinate-tasks.ts'

export const cascadeRoutes = [
  serveRead(listSubordinateTasks, listSubordinateTasksUseCase),
  serveRead(listSharedProofs, listSharedProofsUseCase),
]
