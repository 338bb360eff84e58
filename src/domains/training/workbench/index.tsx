import { ReadOutlined } from '@ant-design/icons'
import { workRecordWorkbench } from '#platform/work-records/workbench/index.tsx'
import { trainingSession } from '../contract/index.ts'

export const trainingWorkbench = workRecordWorkbench(trainingSession, { icon: ReadOutlined, order: 60 })
