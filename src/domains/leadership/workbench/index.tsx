import { TeamOutlined } from '@ant-design/icons'
import { workRecordWorkbench } from '#platform/work-records/workbench/index.tsx'
import { meeting } from '../contract/index.ts'

export const leadershipWorkbench = workRecordWorkbench(meeting, { icon: TeamOutlined, order: 61 })
