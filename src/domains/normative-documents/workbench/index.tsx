import { FileProtectOutlined } from '@ant-design/icons'
import { workRecordWorkbench } from '#platform/work-records/workbench/index.tsx'
import { documentRecord } from '../contract/index.ts'

export const normativeDocumentsWorkbench = workRecordWorkbench(documentRecord, { icon: FileProtectOutlined, order: 62 })
