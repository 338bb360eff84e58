import { useQuery } from '@tanstack/react-query'
import { Alert } from 'antd'
import { queryFor, QueryView } from '#ui/workbench/index.ts'
import { previewHandover, roles } from '../../contract/index.ts'

/** What would go to the other person. */
export function HandoverPreview(query: { fromPersonId: string; organisationId: string }) {
  const preview = useQuery(queryFor(previewHandover, { query }))
  return (
    <QueryView query={preview}>
      {({ posts, work }) => (
        <Alert
          className="problem"
          type={posts.length > 0 ? 'info' : 'warning'}
          title={posts.length > 0 ? '将移交' : '移交人在该单位没有岗位，无需交接'}
          description={
            <ul>
              {posts.map((post) => (
                <li key={post.id}>
                  岗位：{post.organisationName} · {roles[post.role]}
                </li>
              ))}
              {work.map((one) => (
                <li key={one.kind}>
                  {one.text}：{one.count} 件
                </li>
              ))}
            </ul>
          }
        />
      )}
    </QueryView>
  )
}
