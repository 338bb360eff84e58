import { PlusOutlined } from '@ant-design/icons'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { DataTable, EmptyState, Page, Section, useMay, useOwnUnits } from '#ui/workbench/index.ts'
import { exportRooms, listRooms } from '../../contract/index.ts'

/** 调解室 of all units within reach. */
export function RoomListPage() {
  const units = useOwnUnits()
  const add = useMay('mediation.manage-registers') && (
    <Link to="/mediation/rooms/new">
      <Button type="primary" icon={<PlusOutlined />}>
        增加调解室
      </Button>
    </Link>
  )
  return (
    <Page
      title="调解室"
      lead="点开一间看一周的预约。"
      breadcrumbs={[{ title: '调解人员', path: '/mediation/mediators' }]}
      actions={
        <>
          {units.map(({ value, label }) => (
            <Link key={value} to={`/mediation/lists/${value}/rooms`}>
              <Button>{units.length > 1 ? `${label}的调解室公布` : '公布'}</Button>
            </Link>
          ))}
          <Link to="/mediation/video">
            <Button>视频调解</Button>
          </Link>
          {add}
        </>
      }
    >
      <Section>
        <DataTable
          name="mediation.rooms"
          label="调解室"
          endpoint={listRooms}
          exportEndpoint={exportRooms}
          keyOf={(one) => one.id}
          pathOf={(one) => `/mediation/rooms/${one.id}`}
          searchPlaceholder="名称、地点、设备、单位"
          filters={[{ kind: 'given', key: 'organisationId', label: '只看一个单位' }]}
          defaultSort="-changedAt"
          columns={[
            { key: 'name', title: '名称', render: (one) => one.name },
            { key: 'place', title: '地点', width: 260, render: (one) => one.place },
            { key: 'hours', title: '开放时间', render: (one) => one.hours },
            { key: 'seats', title: '座位', align: 'right', render: (one) => one.seats ?? '—' },
            { key: 'stepFree', title: '无障碍', render: (one) => (one.isStepFree ? '可以' : '没有') },
            { key: 'published', title: '公布', render: (one) => (one.isPublished ? '已公布' : '未公布或有改动') },
            { key: 'unit', title: '单位', render: (one) => one.organisationName },
          ]}
          empty={<EmptyState title="还没有调解室" next="增加后可以预约，也可以送发布审核公布" action={add} />}
        />
      </Section>
    </Page>
  )
}
