import { DataTable, DateText, EmptyState } from '#ui/workbench/index.ts'
import { listReviews } from '../../contract/index.ts'

const states = [
  { value: 'waiting', label: '待认定' },
  { value: 'done', label: '已认定' },
]

/** Rows whose criteria a person judges. */
export function CriteriaList({ programmeId }: { programmeId: string }) {
  return (
    <DataTable
      name="assessment.reviews"
      label="标准认定列表"
      prefix="c"
      endpoint={listReviews}
      input={{ query: { programmeId } }}
      keyOf={(review) => review.id}
      pathOf={(review) => `/reviews/rows/${review.rowId}/units/${review.organisationId}`}
      searchPlaceholder="单位、事项、编号"
      filters={[{ kind: 'choice', key: 'state', label: '状态', options: states }]}
      defaultSort="place"
      columns={[
        { key: 'unit', title: '单位', render: (review) => review.organisationName },
        { key: 'code', title: '编号', render: (review) => review.rowCode },
        { key: 'name', title: '事项', render: (review) => review.name },
        {
          key: 'decided',
          title: '已认定',
          render: (review) => (
            <span className={review.decided < review.criteria ? 'bad' : 'quiet'}>
              {review.decided}/{review.criteria}
            </span>
          ),
        },
        { key: 'releasedAt', title: '首次报送', render: (review) => <DateText value={review.releasedAt} /> },
      ]}
      empty={<EmptyState title="没有待认定的标准" next="单位报送以后，按标准评分的任务出现在这里" />}
    />
  )
}
