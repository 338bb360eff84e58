import { serveRead, serveWrite } from '#base/http/index.ts'
import * as endpoints from '../../contract/paper-endpoints.ts'
import { downloadDeadlinesUseCase } from './deadlines.ts'
import { downloadDraftUseCase } from './draft-document.ts'
import { downloadProgrammePackageUseCase, downloadTaskPackageUseCase } from './packages.ts'
import { draftProgrammePublicationUseCase } from './publish.ts'
import { downloadStampedCopyUseCase } from './stamped-copy.ts'

export const paperRoutes = [
  serveRead(endpoints.downloadDraft, downloadDraftUseCase),
  serveRead(endpoints.downloadDeadlines, downloadDeadlinesUseCase),
  serveWrite(endpoints.downloadTaskPackage, downloadTaskPackageUseCase),
  serveWrite(endpoints.downloadProgrammePackage, downloadProgrammePackageUseCase),
  serveRead(endpoints.downloadStampedCopy, downloadStampedCopyUseCase),
  serveWrite(endpoints.draftProgrammePublication, draftProgrammePublicationUseCase),
]
