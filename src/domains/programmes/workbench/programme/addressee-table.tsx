import { useMutation } from '@tanstack/react-query'
import { Button, Table } from 'antd'
import { useState } from 'react'
import { organisationKinds } from '#platform/organisations/contract/index.ts'
import { OrganisationsPicker } from '#platform/organisations/workbench/index.tsx'
import { DateText, mutationFor, ProblemAlert } from '#ui/workbench/index.ts'
import { changeProgramme, type Programme } from '../../contract/index.ts'

/** 受文单位: who receives the programme, and who has acknowledged it. */
export function AddresseeTable({ programme }: { programme: Programme }) {
  const change = useMutation(mutationFor(changeProgramme))
  const [picked, setPicked] = useState<string[]>([])
  const mayChange = programme.actions.includes('compose')
  const ids = programme.addressees.map((unit) => unit.organisationId)
  const save = (addressees: string[]) =>
    void change
      .mutateAsync({ params: { programmeId: programme.id }, body: { revision: programme.revision, addressees } })
      .then(
        () => setPicked([]),
        () => {},
      )
  return (
    <div className="stack">
      <ProblemAlert problem={change.error} />
      {mayChange && (
        <div className="row">
          <OrganisationsPicker
            placeholder="输入单位名称或拼音首字母，可多选"
            label="加入受文单位"
            value={picked}
            onChange={(value) => setPicked(Array.isArray(value) ? value : [])}
          />
          <Button
            type="primary"
            disabled={!picked.length}
            loading={change.isPending}
            onClick={() => save([...new Set([...ids, ...picked])])}
          >
            加入
          </Button>
        </div>
      )}
      <Table
        rowKey="organisationId"
        size="small"
        dataSource={programme.addressees}
        pagination={false}
        scroll={{ x: 'max-content' }}
        columns={[
          { title: '单位', dataIndex: 'organisationName' },
          {
            title: '类别',
            dataIndex: 'kind',
            render: (kind: keyof typeof organisationKinds) => organisationKinds[kind],
          },
          {
            title: '签收',
            dataIndex: 'acknowledgedAt',
            render: (at: string | null) => (at ? <DateText value={at} /> : <span className="quiet">未签收</span>),
          },
          ...(mayChange
            ? [
                {
                  title: '',
                  render: (_: unknown, unit: Programme['addressees'][number]) => (
                    <Button
                      type="link"
                      size="small"
                      onClick={() => save(ids.filter((id) => id !== unit.organisationId))}
                    >
                      移出
                    </Button>
                  ),
                },
              ]
            : []),
        ]}
      />
    </div>
  )
}
